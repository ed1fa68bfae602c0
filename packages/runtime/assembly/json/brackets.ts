// Where the brackets of a JSON text are: for each 64 bytes, the bits of those that open and of those that close, strings left
// out. By them the end of an array or object is found without reading what is in it.

import { allocate, heapGet, heapSet } from "../memory/bump";
import { bytesAre, hasByte, prefixXor } from "./block";
import { DEPTH_LIMIT } from "./parse";

const BLOCK: i32 = 64;
/** Two words of bits for a block. */
const ENTRY_SHIFT: i32 = 4;
/** How deep it is at the least within a block: how deep at its beginning, less all that close. */
const LOW_SHIFT: i32 = 1;
/** So many of those are looked at together. */
const LOWS: i32 = 8;
const ODD: u64 = 0xaaaaaaaaaaaaaaaa;

/** A quote, a backslash, the bit by which braces differ from brackets, and the braces. */
@external("data", "json_marks") export declare const MARKS: usize;

/** The text, and the bits of its first block. */
export let text: i32 = 0;
let bits: i32 = 0;
let bitsEnd: i32 = 0;
let lows: i32 = 0;
/** Blocks that may still be passed over: each level of nesting passes over the same ones again. */
let patience: i32 = 0;

/** False when the brackets are not balanced, are nested too deeply, or a string has no end. */
export function findBrackets(start: i32, length: i32): bool {
  const begin = heapGet();
  text = start;
  const blocks = (length + BLOCK - 1) >>> 6;
  bits = allocate((blocks << ENTRY_SHIFT) + BLOCK + ((blocks + LOWS) << LOW_SHIFT));
  bitsEnd = bits + (blocks << ENTRY_SHIFT);
  lows = bitsEnd + BLOCK;
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
  // Loaded, for V8 makes a constant anew in each turn.
  const quote = v128.load8_splat(MARKS, 0);
  const backslash = v128.load8_splat(MARKS, 1);
  const lower = v128.load8_splat(MARKS, 2);
  const opening = v128.load8_splat(MARKS, 3);
  const closed = v128.load8_splat(MARKS, 4);
  let quoted: u64 = 0;
  let escapedNext: u64 = 0;
  let depth = 0;
  let to = bits;
  let low = lows;
  let at = start;
  let stop = end - ((end - start) & (BLOCK - 1));
  while (true) {
    for (; at < stop; at += BLOCK) {
      let a = v128.load(at, 0);
      let b = v128.load(at, 16);
      let c = v128.load(at, 32);
      let d = v128.load(at, 48);
      const escapedFirst = escapedNext;
      let quotes = bytesAre(a, b, c, d, quote) & ~escapedFirst;
      escapedNext = 0;
      if (hasByte(a, b, c, d, backslash)) {
        const backslashes = bytesAre(a, b, c, d, backslash);
        const escaped = escapedBits(backslashes, escapedFirst);
        quotes &= ~escaped;
        escapedNext = (backslashes & ~escaped) >>> 63;
      }
      const inside = prefixXor(quotes) ^ quoted;
      quoted = <u64>(<i64>inside >> 63);
      // `{` and `[` become the same byte, as `}` and `]` do.
      a = v128.or(a, lower);
      b = v128.or(b, lower);
      c = v128.or(c, lower);
      d = v128.or(d, lower);
      const open = bytesAre(a, b, c, d, opening) & ~inside;
      const close = bytesAre(a, b, c, d, closed) & ~inside;
      store<u64>(to, open, 0);
      store<u64>(to, close, 8);
      to += 1 << ENTRY_SHIFT;
      const lowest = depth - <i32>popcnt(close);
      store<i16>(low, lowest);
      low += 1 << LOW_SHIFT;
      depth = lowest + <i32>popcnt(open);
    }
    if (to == bitsEnd) break;
    at = filled(at, end);
    stop = at + BLOCK;
  }
  // Where a search ends at the latest.
  v128.store(low, i16x8.splat(i16.MIN_VALUE));
  return depth == 0 && quoted == 0 && !isDeep(low);
}

/** The parser counts what comes near the limit: inside of a block it may be deeper, by less than a block. */
function isDeep(end: i32): bool {
  const most = i16x8.splat(<i16>(DEPTH_LIMIT - BLOCK));
  let deep = i16x8.splat(0);
  for (let low = lows; low < end; low += LOWS << LOW_SHIFT) deep = v128.or(deep, i16x8.gt_s(v128.load(low), most));
  return <bool>v128.any_true(deep);
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
  const first = offset >>> 6;
  const from = <u64>-1 << offset;
  let entry = bits + (first << ENTRY_SHIFT);
  const open = load<u64>(entry, 0);
  const close = load<u64>(entry, 8);
  const place = balanced(open & from, close & from, 0);
  if (place >= 0) return text + (first << 6) + place;
  let low = lows + (first << LOW_SHIFT);
  const level = load<i16>(low) + <i32>popcnt(close & from) + <i32>popcnt(open & ~from);
  while (true) {
    low = lowAt(low + (1 << LOW_SHIFT), level);
    const block = (low - lows) >>> LOW_SHIFT;
    entry = bits + (block << ENTRY_SHIFT);
    if (entry == bitsEnd) return 0;
    const close = load<u64>(entry, 8);
    const place = balanced(load<u64>(entry, 0), close, load<i16>(low) + <i32>popcnt(close) - level);
    if (place < 0) continue;
    patience -= block - first;
    return text + (block << 6) + place;
  }
}

/** The first place from here where it may not be deeper than that. */
@inline
function lowAt(from: i32, level: i32): i32 {
  const most = i16x8.splat(<i16>level);
  let low = from;
  while (true) {
    const marks = i16x8.bitmask(i16x8.le_s(v128.load(low), most));
    if (marks != 0) return low + (ctz(marks) << LOW_SHIFT);
    low += LOWS << LOW_SHIFT;
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
