// The outline of a JSON text: where each array and object begins and ends. Made by reading 64 bytes at a time, which also
// proves the text well-formed, so that its parts can be left unread until somebody asks for them.
//
// This knows compact JSON only, as JSON.stringify writes it. It answers "yes" or "not known": white space between tokens,
// for one, is for the parser that reads everything.

import { allocate, ensure, heapGet, heapSet } from "../memory/bump";
import { DEPTH_LIMIT } from "./parse";
import { bytesAre, escapesAreValid, hasControl, highBits, sequencesAreValid, sequencesStart } from "./outline-text";
import { scalarsAreValid } from "./outline-scalar";

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

/** Whether the first byte of the next block stands behind a backslash. */
let escapedNext: u64 = 0;

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
  store<i32>(root, text, ENTRY_START);
  next = root + ENTRY_SIZE;
  around = root;
  commas = 0;
  depth = 0;
  escapedNext = 0;
  sequencesStart();
  const first = root + ENTRY_SIZE;
  const end = text + length;
  const whole = readBlocks(text, end, spare) && around == root && load<i32>(first, ENTRY_END) == end - 1;
  heapSet(whole ? next : begin);
  return whole ? first : 0;
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

/** The last block is read from `spare`. One function, so that what a block leaves for the next stays in registers. */
function readBlocks(text: i32, end: i32, spare: i32): bool {
  let quoted: u64 = 0;
  let afterOpen: u64 = 0;
  let afterComma: u64 = 0;
  let afterColon: u64 = 0;
  let afterEnd: u64 = 0;
  let afterScalar: u64 = 0;
  let afterKey: u64 = 0;
  let keyOpen: u64 = 0;
  for (let at = text; at < end; at += BLOCK) {
    const whole = at + BLOCK <= end;
    const from = whole ? at : filled(spare, at, end);
    const valid: u64 = whole ? -1 : (<u64>1 << (end - at)) - 1;
    const a = v128.load(from, 0);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    if (hasControl(a, b, c, d)) return false;
    let quotes = bytesAre(a, b, c, d, 0x22);
    const backslashes = bytesAre(a, b, c, d, 0x5c);
    if ((backslashes | escapedNext) != 0) {
      const escaped = escapedBits(backslashes);
      quotes &= ~escaped;
      if (!escapesAreValid(escaped & valid, at)) return false;
    }
    const high = highBits(a, b, c, d);
    if (high != 0 && !sequencesAreValid(high, at)) return false;

    // Within a string from end to end.
    if (quotes == 0 && quoted != 0) continue;
    const inside = prefixXor(quotes) ^ quoted;
    quoted = <u64>(<i64>inside >> 63);
    const outside = ~inside & valid;
    const comma = bytesAre(a, b, c, d, 0x2c) & outside;
    const colon = bytesAre(a, b, c, d, 0x3a) & outside;
    const open = bytesAre(lower(a), lower(b), lower(c), lower(d), 0x7b) & outside;
    const close = bytesAre(lower(a), lower(b), lower(c), lower(d), 0x7d) & outside;
    const opened = quotes & inside;
    const closed = quotes & outside;
    const scalar = outside & ~(closed | comma | colon | open | close);
    const value = opened | open | scalar;
    const behindOpen = (open << 1) | afterOpen;
    const behindComma = (comma << 1) | afterComma;
    const behindScalar = (scalar << 1) | afterScalar;

    // A string behind a bracket or a comma may be a key: adding its first bit to its run carries over to its closing quote.
    const candidates = (opened & (behindOpen | behindComma)) | keyOpen;
    const carried = inside + candidates;
    const keys = carried & closed;
    const behindKey = (keys << 1) | afterKey;

    // Every token must be followed by one that may follow it; `readBrackets` sees to what differs in arrays and objects.
    let wrong = (behindComma | (colon << 1) | afterColon) & ~value;
    wrong |= behindOpen & ~(value | close);
    wrong |= (((close | closed) << 1) | afterEnd) & ~(comma | colon | close);
    wrong |= behindScalar & ~(scalar | comma | close);
    wrong |= colon & ~behindKey;
    if ((wrong & valid) != 0 || !scalarsAreValid(scalar & ~behindScalar, at)) return false;
    // What stands in the place of a key and is none: wrong in an object.
    const keyless = ((behindKey & ~colon) | (behindComma & ~opened)) & valid;
    if (!readBrackets(at, open | close, open, comma, colon, keyless)) return false;

    keyOpen = carried < candidates ? 1 : 0;
    afterOpen = open >>> 63;
    afterComma = comma >>> 63;
    afterColon = colon >>> 63;
    afterEnd = (close | closed) >>> 63;
    afterScalar = scalar >>> 63;
    afterKey = keys >>> 63;
  }
  return true;
}

/** `{` and `[` become the same byte, as `}` and `]` do. */
@inline
function lower(bytes: v128): v128 {
  return v128.or(bytes, i8x16.splat(0x20));
}

function filled(spare: i32, at: i32, end: i32): i32 {
  memory.fill(spare, 0x20, BLOCK);
  memory.copy(spare, at, end - at);
  return spare;
}

/** Pairs the brackets. Between two of them, an object has no values without keys, and an array no colons. */
function readBrackets(at: i32, brackets: u64, open: u64, comma: u64, colon: u64, keyless: u64): bool {
  ensure(next + BLOCK * ENTRY_SIZE);
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
