// The nodes of a module's constant strings, made when it is instantiated: the module has their lengths and bytes only.

import { NODE_FLAGS, NODE_HASH, STRING_LENGTH, STRING_POINTER, STRING_SIZE, TYPE_STRING } from "../layout";
import { readFrom, readNumber } from "../memory/seven-bits";
import { hashBytes } from "./mix";

/**
 * Fills zeroed nodes from `node` up to `end`. For each, `lengths` has a number, as `seven-bits.ts` reads it:
 * twice the length, and one more when every byte is ASCII (STRING_FLAG_ASCII). The bytes follow one another from `bytes` on.
 */
export function constantStrings(node: i32, end: i32, bytes: i32, lengths: i32): void {
  readFrom(lengths);
  for (; node < end; node += STRING_SIZE) {
    const number = readNumber();
    const length = number >> 1;
    store<u8>(node, TYPE_STRING);
    store<u8>(node, number & 1, NODE_FLAGS);
    store<i32>(node, hashBytes(bytes, length), NODE_HASH);
    store<i32>(node, length, STRING_LENGTH);
    store<i32>(node, bytes, STRING_POINTER);
    bytes += length;
  }
}
