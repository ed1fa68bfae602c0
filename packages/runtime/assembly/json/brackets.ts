// Where the brackets of a JSON text are: for each 64 bytes, the bits of those that open and of those that close, strings left
// out. By them the end of an array or object is found without reading what is in it.

import { allocate, heapGet, heapSet } from "../memory/bump";
import { bytesAre, hasBackslash, lower, prefixXor } from "./block";
import { DEPTH_LIMIT } from "./parse";

const BLOCK: i32 = 64;
/** Two words of bits for a block. */
const ENTRY_SHIFT: i32 = 4;
const ODD: u64 = 0xaaaaaaaaaaaaaaaa;

/** The text, and the bits of its first block. */
export let text: i32 = 0;
let bits: i32 = 0;
let bitsEnd: i32 = 0;
/** Blocks that may still be passed over: each level of nesting passes over the same ones again. */
let patience: i32 = 0;

/** False when the brackets are not balanced, are nested too deeply, or a string has no end. */
export function findBrackets(start: i32, length: i32): bool {
  const begin = heapGet();
  text = start;
  const blocks = (length + BLOCK - 1) >>> 6;
  bits = allocate((blocks << ENTRY_SHIFT) + BLOCK);
  bitsEnd = bits + (blocks << ENTRY_SHIFT);
  patience = blocks << 4;
  if (readBlocks(start, start + length)) return true;
  heapSet(begin);
  return false;
}

/** Whether so much was passed over already that a value had better be read at once. */
@inline
export function isImpatient(): bool {
  return patience < 0;
}

/** Bits behind a backslash that is not itself behind one; `before` is 1 when the block begins behind one. */
@inline
function escapedBits(backslashes: u64, before: u64): u64 {
  const escapes = backslashes & ~before;
  const codes = (((escapes << 1) | ODD) - escapes) ^ ODD;
  return codes ^ (backslashes | before);
}

/** The last block is read from a copy that is filled up with spaces. */
function readBlocks(start: i32, end: i32): bool {
  let quoted: u64 = 0;
  let escapedNext: u64 = 0;
  let depth = 0;
  let deepest = 0;
  let to = bits;
  for (let at = start; at < end; at += BLOCK) {
    const from = at + BLOCK <= end ? at : filled(at, end);
    const a = v128.load(from, 0);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    let quotes = bytesAre(a, b, c, d, 0x22);
    if (hasBackslash(a, b, c, d) || escapedNext != 0) {
      const backslashes = bytesAre(a, b, c, d, 0x5c);
      const escaped = escapedBits(backslashes, escapedNext);
      quotes &= ~escaped;
      escapedNext = (backslashes & ~escaped) >>> 63;
    }
    const inside = prefixXor(quotes) ^ quoted;
    quoted = <u64>(<i64>inside >> 63);
    const open = bytesAre(lower(a), lower(b), lower(c), lower(d), 0x7b) & ~inside;
    const close = bytesAre(lower(a), lower(b), lower(c), lower(d), 0x7d) & ~inside;
    store<u64>(to, open, 0);
    store<u64>(to, close, 8);
    to += 1 << ENTRY_SHIFT;
    depth += <i32>popcnt(open) - <i32>popcnt(close);
    deepest = max(deepest, depth);
  }
  // Inside of a block it may have been deeper, by less than a block. The parser counts what comes near the limit.
  return depth == 0 && quoted == 0 && deepest + BLOCK <= DEPTH_LIMIT;
}

function filled(at: i32, end: i32): i32 {
  const spare = bitsEnd;
  memory.fill(spare, 0x20, BLOCK);
  memory.copy(spare, at, end - at);
  return spare;
}

/** The address of the bracket that closes the one that stands here, or 0 when none does. */
export function closing(bracket: i32): i32 {
  const offset = bracket - text;
  const first = bits + ((offset >>> 6) << ENTRY_SHIFT);
  const end = bitsEnd;
  const from = <u64>-1 << offset;
  let open = load<u64>(first, 0) & from;
  let close = load<u64>(first, 8) & from;
  let depth = 0;
  let entry = first;
  while (true) {
    const closed = <i32>popcnt(close);
    if (closed >= depth) {
      const place = balanced(open, close, depth);
      if (place >= 0) {
        patience -= (entry - first) >>> ENTRY_SHIFT;
        return text + ((entry - bits) << (6 - ENTRY_SHIFT)) + place;
      }
    }
    depth += <i32>popcnt(open) - closed;
    entry += 1 << ENTRY_SHIFT;
    if (entry == end) return 0;
    open = load<u64>(entry, 0);
    close = load<u64>(entry, 8);
  }
}

/** The bit at which as many were closed as opened, or -1. */
@inline
function balanced(open: u64, close: u64, depth: i32): i32 {
  let level = depth - 1;
  for (let rest = close; rest != 0; rest &= rest - 1) {
    if (level + <i32>popcnt(open & ((rest & -rest) - 1)) <= 0) return <i32>ctz(rest);
    level--;
  }
  return -1;
}
