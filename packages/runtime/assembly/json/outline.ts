// The outline of a JSON text: where each array and object begins and ends. Made by reading 64 bytes at a time, which also
// proves the text well-formed, so that its parts can be left unread until somebody asks for them.
//
// This knows compact JSON only, as JSON.stringify writes it. It answers "yes" or "not known": white space between tokens,
// for one, is for the parser that reads everything.

import { allocate, heapGet, heapSet, reserve } from "../memory/bump";
import { DEPTH_LIMIT } from "./parse";
import { bytesAre, escapesAreValid, hasControl, highBits, sequencesAreValid, sequencesStart } from "./outline-text";
import { scalarIsValid } from "./outline-scalar";

/** An entry, 16 bytes: address of the opening bracket, of the closing one, of the entry after it, and its node. */
export const ENTRY_START: i32 = 0;
export const ENTRY_END: i32 = 4;
/** While the bracket is open, the entry around it. */
export const ENTRY_NEXT: i32 = 8;
/** Until there is a node, `elements << 1 | 1`. */
export const ENTRY_NODE: i32 = 12;
export const ENTRY_SIZE: i32 = 16;

const BLOCK: i32 = 64;
const ODD: u64 = 0xaaaaaaaaaaaaaaaa;

// What the bytes before a block leave for its first bit.
let quoted: u64 = 0;
let escapedNext: u64 = 0;
let afterOpen: u64 = 0;
let afterComma: u64 = 0;
let afterColon: u64 = 0;
let afterEnd: u64 = 0;
let afterScalar: u64 = 0;
let afterKey: u64 = 0;
let keyOpen: u64 = 0;

// The brackets so far.
let next: i32 = 0;
let around: i32 = 0;
let commas: i32 = 0;
let depth: i32 = 0;

/** The first entry, or 0 when the text is not known to be an array or object in well-formed, compact JSON. */
export function outlineOf(text: i32, length: i32): i32 {
  if (length < 2 || (load<u8>(text) | 0x20) != 0x7b) return 0;
  const begin = heapGet();
  // The last bytes are read from here, filled up with spaces.
  const spare = allocate(BLOCK);
  // An entry that stands for what is around the text.
  const root = allocate(ENTRY_SIZE);
  start(root, text);
  const end = text + length;
  let at = text;
  for (; at + BLOCK <= end; at += BLOCK) {
    reserve(next + BLOCK * ENTRY_SIZE);
    if (!readBlock(at, at, -1)) return abandon(begin);
  }
  if (at < end) {
    const rest = end - at;
    memory.fill(spare, 0x20, BLOCK);
    memory.copy(spare, at, rest);
    reserve(next + BLOCK * ENTRY_SIZE);
    if (!readBlock(spare, at, (<u64>1 << rest) - 1)) return abandon(begin);
  }
  const first = root + ENTRY_SIZE;
  if (around != root || load<i32>(first, ENTRY_END) != end - 1) return abandon(begin);
  heapSet(next);
  return first;
}

function start(root: i32, text: i32): void {
  quoted = 0;
  escapedNext = 0;
  afterOpen = 0;
  afterComma = 0;
  afterColon = 0;
  afterEnd = 0;
  afterScalar = 0;
  afterKey = 0;
  keyOpen = 0;
  sequencesStart();
  store<i32>(root, text, ENTRY_START);
  next = root + ENTRY_SIZE;
  around = root;
  commas = 0;
  depth = 0;
}

function abandon(begin: i32): i32 {
  heapSet(begin);
  return 0;
}

@inline
function prefixXor(bits: u64): u64 {
  let sum = bits ^ (bits << 1);
  sum ^= sum << 2;
  sum ^= sum << 4;
  sum ^= sum << 8;
  sum ^= sum << 16;
  return sum ^ (sum << 32);
}

/** Bits behind a backslash that is not itself behind one. */
function escapedBits(backslashes: u64): u64 {
  const escapes = backslashes & ~escapedNext;
  const codes = (((escapes << 1) | ODD) - escapes) ^ ODD;
  const escaped = codes ^ (backslashes | escapedNext);
  escapedNext = (codes & backslashes) >>> 63;
  return escaped;
}

/** `from`: where the bytes are read; `at`: where they stand; `valid`: which of them are text. */
function readBlock(from: i32, at: i32, valid: u64): bool {
  const a = v128.load(from, 0);
  const b = v128.load(from, 16);
  const c = v128.load(from, 32);
  const d = v128.load(from, 48);
  if (hasControl(a, b, c, d)) return false;
  const backslashes = bytesAre(a, b, c, d, 0x5c);
  let quotes = bytesAre(a, b, c, d, 0x22);
  if ((backslashes | escapedNext) != 0) {
    const escaped = escapedBits(backslashes);
    quotes &= ~escaped;
    if (!escapesAreValid(escaped & valid, at)) return false;
  }
  const high = highBits(a, b, c, d);
  if (high != 0 && !sequencesAreValid(high, at)) return false;

  const inside = prefixXor(quotes) ^ quoted;
  quoted = <u64>(<i64>inside >> 63);
  const outside = ~inside & valid;
  const opened = quotes & inside;
  const closed = quotes & outside;
  const comma = bytesAre(a, b, c, d, 0x2c) & outside;
  const colon = bytesAre(a, b, c, d, 0x3a) & outside;
  const bit = i8x16.splat(0x20);
  const e = v128.or(a, bit);
  const f = v128.or(b, bit);
  const g = v128.or(c, bit);
  const h = v128.or(d, bit);
  const open = bytesAre(e, f, g, h, 0x7b) & outside;
  const close = bytesAre(e, f, g, h, 0x7d) & outside;
  return readTokens(at, opened, closed, inside, comma, colon, open, close, outside, valid);
}

/** Every token must be followed by one that may follow it. `[1 2` and `{1` are told apart by `readBrackets`. */
@inline
function readTokens(
  at: i32,
  opened: u64,
  closed: u64,
  inside: u64,
  comma: u64,
  colon: u64,
  open: u64,
  close: u64,
  outside: u64,
  valid: u64,
): bool {
  const scalar = outside & ~(closed | comma | colon | open | close);
  const behindOpen = (open << 1) | afterOpen;
  const behindComma = (comma << 1) | afterComma;
  const behindColon = (colon << 1) | afterColon;
  const behindEnd = ((close | closed) << 1) | afterEnd;
  const behindScalar = (scalar << 1) | afterScalar;
  afterOpen = open >>> 63;
  afterComma = comma >>> 63;
  afterColon = colon >>> 63;
  afterEnd = (close | closed) >>> 63;
  afterScalar = scalar >>> 63;

  // A string behind a bracket or a comma may be a key: adding its first bit to its run carries over to its closing quote.
  const candidates = (opened & (behindOpen | behindComma)) | keyOpen;
  const carried = inside + candidates;
  keyOpen = carried < candidates ? 1 : 0;
  const keys = carried & closed;
  const behindKey = (keys << 1) | afterKey;
  afterKey = keys >>> 63;

  const value = opened | open | scalar;
  let wrong = (behindColon | behindComma) & ~value;
  wrong |= behindOpen & ~(value | close);
  wrong |= behindEnd & ~(comma | colon | close);
  wrong |= behindScalar & ~(scalar | comma | close);
  wrong |= colon & ~behindKey;
  if ((wrong & valid) != 0) return false;

  let scalars = scalar & ~behindScalar;
  while (scalars != 0) {
    if (!scalarIsValid(at + <i32>ctz(scalars))) return false;
    scalars &= scalars - 1;
  }
  // What stands in the place of a key and is none: wrong in an object.
  const keyless = ((behindKey & ~colon) | (behindComma & ~opened)) & valid;
  return readBrackets(at, open | close, open, comma, colon, keyless);
}

/** Pairs the brackets. Between two of them, an object has no values without keys, and an array no colons. */
function readBrackets(at: i32, brackets: u64, open: u64, comma: u64, colon: u64, keyless: u64): bool {
  let rest = brackets;
  let todo: u64 = -1;
  let entry = around;
  let to = next;
  let count = commas;
  let wrong: u64 = 0;
  while (rest != 0) {
    const bit = rest & -rest;
    const segment = (bit | (bit - 1)) & todo;
    todo = ~(bit | (bit - 1));
    rest &= rest - 1;
    const position = at + <i32>ctz(bit);
    const began = load<i32>(entry, ENTRY_START);
    wrong |= segment & (load<u8>(began) == 0x7b ? keyless : colon);
    count += <i32>popcnt(comma & segment);
    if ((open & bit) != 0) {
      store<i32>(entry, count, ENTRY_NODE);
      store<i32>(to, position, ENTRY_START);
      store<i32>(to, entry, ENTRY_NEXT);
      entry = to;
      to += ENTRY_SIZE;
      count = 0;
      if (++depth > DEPTH_LIMIT) return false;
      const first = load<u8>(position, 1);
      if (load<u8>(position) == 0x7b && first != 0x22 && first != 0x7d) return false;
    } else {
      // `{` and `}` are two apart, as `[` and `]` are. Behind the last one nothing may follow.
      if (depth-- == 0 || load<u8>(began) + 2 != load<u8>(position)) return false;
      const elements = count + (position - began > 1 ? 1 : 0);
      const outer = load<i32>(entry, ENTRY_NEXT);
      store<i32>(entry, position, ENTRY_END);
      store<i32>(entry, to, ENTRY_NEXT);
      store<i32>(entry, (elements << 1) | 1, ENTRY_NODE);
      entry = outer;
      count = load<i32>(entry, ENTRY_NODE);
    }
  }
  wrong |= todo & (load<u8>(load<i32>(entry, ENTRY_START)) == 0x7b ? keyless : colon);
  commas = count + <i32>popcnt(comma & todo);
  around = entry;
  next = to;
  return wrong == 0;
}
