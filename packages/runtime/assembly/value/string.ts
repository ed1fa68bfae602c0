// Strings: a node over UTF-8 bytes that may lie in the input, in a data segment or in the arena.

import {
  NODE_FLAGS,
  STRING_FLAG_ASCII,
  STRING_FLAG_WIDE,
  STRING_LENGTH,
  STRING_POINTER,
  STRING_SIZE,
  TYPE_STRING,
} from "../layout";
import { allocate } from "../memory/bump";
import { nodeStart } from "./node";

/** A string over bytes that exist already and will not change. */
export function stringNew(pointer: i32, length: i32): i32 {
  const node = allocate(STRING_SIZE);
  nodeStart(node, TYPE_STRING);
  store<i32>(node, length, STRING_LENGTH);
  store<i32>(node, pointer, STRING_POINTER);
  return node;
}

/** A string with fresh bytes that the caller fills before anything else reads them. */
export function stringAllocate(length: i32): i32 {
  const node = allocate(STRING_SIZE + length);
  nodeStart(node, TYPE_STRING);
  store<i32>(node, length, STRING_LENGTH);
  store<i32>(node, node + STRING_SIZE, STRING_POINTER);
  return node;
}

@inline
export function stringPointer(value: i32): i32 {
  return load<i32>(value, STRING_POINTER);
}

/** Length in bytes. */
@inline
export function stringLength(value: i32): i32 {
  return load<i32>(value, STRING_LENGTH);
}

/** Length in code points, which is what Rego calls the length of a string. */
export function codePointCount(value: i32): i32 {
  const length = stringLength(value);
  const flags = load<u8>(value, NODE_FLAGS);
  if (flags & STRING_FLAG_ASCII) return length;
  const start = stringPointer(value);
  const end = start + length;
  let count = 0;
  for (let at = start; at < end; at++) {
    // Continuation bytes are 10xxxxxx.
    if ((load<u8>(at) & 0xc0) != 0x80) count++;
  }
  store<u8>(value, count == length ? STRING_FLAG_ASCII : STRING_FLAG_WIDE, NODE_FLAGS);
  return count;
}

/** Byte order, which for UTF-8 is code point order. Negative, 0 or positive. */
export function stringCompare(left: i32, right: i32): i32 {
  const leftLength = stringLength(left);
  const rightLength = stringLength(right);
  const order = memory.compare(stringPointer(left), stringPointer(right), min(leftLength, rightLength));
  return order != 0 ? order : leftLength - rightLength;
}

export function stringEqual(left: i32, right: i32): bool {
  const length = stringLength(left);
  if (length != stringLength(right)) return false;
  return bytesEqual(stringPointer(left), stringPointer(right), length);
}

export function bytesEqual(left: i32, right: i32, length: i32): bool {
  if (left == right) return true;
  let at = 0;
  for (; at + 8 <= length; at += 8) {
    if (load<u64>(left + at) != load<u64>(right + at)) return false;
  }
  if (at == length) return true;
  // The last eight again, where there are eight.
  if (at > 0) return load<u64>(left + length - 8) == load<u64>(right + length - 8);
  if (length >= 4) {
    return load<u32>(left) == load<u32>(right) && load<u32>(left + length - 4) == load<u32>(right + length - 4);
  }
  for (; at < length; at++) {
    if (load<u8>(left + at) != load<u8>(right + at)) return false;
  }
  return true;
}
