/** A growing run of bytes in the arena, from which builtins make their string results. */
import { abortWith } from "../../evaluation/abort";
import { allocate, growInPlace } from "../../memory/bump";
import { copyBytes } from "../../memory/copy";
import { stringLength, stringNew, stringPointer } from "../../value/string";

@unmanaged
export class Buffer {
  pointer: i32;
  length: i32;
  capacity: i32;
}

@external("data", "text_limit") declare const MESSAGE: usize;

/** A text that a builtin makes may not be longer: 128 MiB. */
const TEXT_LIMIT: u64 = 1 << 27;

/** Sizes may come from multiplying, or have wrapped around. */
export function refuseTextOf(size: u64): void {
  if (size > TEXT_LIMIT) abortWith(<i32>MESSAGE);
}

export function bufferNew(capacity: i32): Buffer {
  const buffer = changetype<Buffer>(<usize>allocate(<i32>offsetof<Buffer>()));
  buffer.pointer = allocate(capacity);
  buffer.length = 0;
  buffer.capacity = capacity;
  return buffer;
}

/** Makes room for `count` more bytes. */
export function bufferReserve(buffer: Buffer, count: i32): void {
  const needed = buffer.length + count;
  if (needed <= buffer.capacity && needed >= 0) return;
  refuseTextOf(<u64><u32>needed);
  let capacity = buffer.capacity * 2;
  if (capacity < needed) capacity = needed;
  if (!growInPlace(buffer.pointer, buffer.capacity, capacity)) {
    const moved = allocate(capacity);
    memory.copy(moved, buffer.pointer, buffer.length);
    buffer.pointer = moved;
  }
  buffer.capacity = capacity;
}

export function bufferByte(buffer: Buffer, byte: i32): void {
  if (buffer.length == buffer.capacity) bufferReserve(buffer, 1);
  store<u8>(buffer.pointer + buffer.length, <u8>byte);
  buffer.length += 1;
}

/** The same byte many times. */
export function bufferFill(buffer: Buffer, byte: i32, count: i32): void {
  if (count <= 0) return;
  bufferReserve(buffer, count);
  memory.fill(buffer.pointer + buffer.length, <u8>byte, count);
  buffer.length += count;
}

export function bufferBytes(buffer: Buffer, pointer: i32, length: i32): void {
  if (length <= 0) return;
  bufferReserve(buffer, length);
  copyBytes(buffer.pointer + buffer.length, pointer, length);
  buffer.length += length;
}

export function bufferString(buffer: Buffer, value: i32): void {
  bufferBytes(buffer, stringPointer(value), stringLength(value));
}

/** Up to eight ASCII bytes packed in an integer, the first byte lowest; ends at the first zero. */
export function bufferAscii(buffer: Buffer, packed: u64): void {
  while (packed != 0) {
    bufferByte(buffer, <i32>(packed & 0xff));
    packed >>= 8;
  }
}

export function bufferCodePoint(buffer: Buffer, point: i32): void {
  if (point < 0x80) {
    bufferByte(buffer, point);
  } else if (point < 0x800) {
    bufferByte(buffer, 0xc0 | (point >> 6));
    bufferByte(buffer, 0x80 | (point & 0x3f));
  } else if (point < 0x10000) {
    bufferByte(buffer, 0xe0 | (point >> 12));
    bufferByte(buffer, 0x80 | ((point >> 6) & 0x3f));
    bufferByte(buffer, 0x80 | (point & 0x3f));
  } else {
    bufferByte(buffer, 0xf0 | (point >> 18));
    bufferByte(buffer, 0x80 | ((point >> 12) & 0x3f));
    bufferByte(buffer, 0x80 | ((point >> 6) & 0x3f));
    bufferByte(buffer, 0x80 | (point & 0x3f));
  }
}

/** Decimal digits of an integer. */
export function bufferInteger(buffer: Buffer, value: i64): void {
  if (value < 0) {
    bufferByte(buffer, 0x2d);
    bufferUnsigned(buffer, <u64>(0 - value));
  } else {
    bufferUnsigned(buffer, <u64>value);
  }
}

export function bufferUnsigned(buffer: Buffer, value: u64): void {
  const start = buffer.length;
  do {
    bufferByte(buffer, 0x30 + <i32>(value % 10));
    value /= 10;
  } while (value != 0);
  reverseBytes(buffer.pointer + start, buffer.length - start);
}

/** Decimal digits, padded with zeros on the left. */
export function bufferPadded(buffer: Buffer, value: i64, width: i32): void {
  if (value < 0) {
    bufferByte(buffer, 0x2d);
    value = 0 - value;
  }
  let digits = 1;
  for (let rest = value; rest >= 10; rest /= 10) digits += 1;
  bufferFill(buffer, 0x30, width - digits);
  bufferUnsigned(buffer, <u64>value);
}

export function reverseBytes(pointer: i32, length: i32): void {
  for (let low = pointer, high = pointer + length - 1; low < high; low++, high--) {
    const byte = load<u8>(low);
    store<u8>(low, load<u8>(high));
    store<u8>(high, byte);
  }
}

/** The bytes as a string value; the buffer must not be written to afterwards. */
export function bufferToString(buffer: Buffer): i32 {
  return stringNew(buffer.pointer, buffer.length);
}
