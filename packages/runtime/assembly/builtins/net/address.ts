/** IP addresses as 16 bytes, IPv4 mapped into IPv6 as `::ffff:a.b.c.d`: reading, comparing and writing them. */
import { Buffer, bufferByte, bufferInteger } from "../text/buffer";
import { hexValue } from "../encoding/hex";
import { hexDigit } from "../text/quote";

export const ADDRESS_SIZE: i32 = 16;

/** How an address was spelled: the number of bits that a prefix length counts. */
export const SPELLED_V4: i32 = 32;
export const SPELLED_V6: i32 = 128;

export function isV4(address: i32): bool {
  return load<u64>(address) == 0 && load<u32>(address, 8) == 0xffff0000;
}

/** Reads all the text between the addresses into 16 bytes at `target`; SPELLED_*, or 0 when it is no IP address. */
export function readAddress(at: i32, end: i32, target: i32): i32 {
  for (let i = at; i < end; i++) {
    if (load<u8>(i) == 0x3a) return readV6(at, end, target) ? SPELLED_V6 : 0;
  }
  memory.fill(target, 0, 10);
  store<u16>(target, 0xffff, 10);
  return readV4(at, end, target + 12) ? SPELLED_V4 : 0;
}

/** Four decimal numbers without leading zeros. */
function readV4(at: i32, end: i32, target: i32): bool {
  for (let part = 0; part < 4; part++) {
    const start = at;
    let value = 0;
    while (at < end && <u32>(<i32>load<u8>(at) - 0x30) < 10 && value < 256) value = value * 10 + (load<u8>(at++) - 0x30);
    if (at == start || value > 255 || (at - start > 1 && load<u8>(start) == 0x30)) return false;
    store<u8>(target + part, <u8>value);
    if (part < 3 && (at == end || load<u8>(at++) != 0x2e)) return false;
  }
  return at == end;
}

/** The value of the digits that `readGroup` read last. */
let group: i32 = 0;

/** Address behind up to four hexadecimal digits. */
function readGroup(at: i32, end: i32): i32 {
  group = 0;
  const limit = min(end, at + 4);
  while (at < limit && hexValue(load<u8>(at)) >= 0) group = group * 16 + hexValue(load<u8>(at++));
  return at;
}

function readV6(at: i32, end: i32, target: i32): bool {
  memory.fill(target, 0, ADDRESS_SIZE);
  let written = 0;
  let gap = -1;
  if (end - at >= 2 && load<u16>(at) == 0x3a3a) {
    gap = 0;
    at += 2;
    if (at == end) return true;
  }
  while (written < ADDRESS_SIZE) {
    const start = at;
    at = readGroup(at, end);
    if (at < end && load<u8>(at) == 0x2e) {
      if (written > 12 || (gap < 0 && written != 12) || !readV4(start, end, target + written)) return false;
      written += 4;
      at = end;
      break;
    }
    if (at == start) return false;
    store<u8>(target + written, <u8>(group >> 8));
    store<u8>(target + written + 1, <u8>group);
    written += 2;
    if (at == end) break;
    if (load<u8>(at) != 0x3a || ++at == end) return false;
    if (load<u8>(at) == 0x3a) {
      if (gap >= 0) return false;
      gap = written;
      at++;
      if (at == end) break;
    }
  }
  if (at != end) return false;
  if (written == ADDRESS_SIZE) return gap < 0;
  if (gap < 0) return false;
  const moved = written - gap;
  memory.copy(target + ADDRESS_SIZE - moved, target + gap, moved);
  memory.fill(target + gap, 0, ADDRESS_SIZE - written);
  return true;
}

/** Dotted for IPv4; otherwise the longest run of two or more zero groups is `::` (RFC 5952). */
export function bufferAddress(buffer: Buffer, address: i32): void {
  if (isV4(address)) {
    for (let i = 12; i < ADDRESS_SIZE; i++) {
      if (i > 12) bufferByte(buffer, 0x2e);
      bufferInteger(buffer, load<u8>(address + i));
    }
    return;
  }
  let gap = -1;
  let gapLength = 1;
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && load<u16>(address + 2 * (i + length)) == 0) length++;
    if (length > gapLength) {
      gap = i;
      gapLength = length;
    }
  }
  for (let i = 0; i < 8; i++) {
    if (i == gap) {
      bufferByte(buffer, 0x3a);
      bufferByte(buffer, 0x3a);
      i += gapLength - 1;
      continue;
    }
    if (i > 0 && (gap < 0 || i != gap + gapLength)) bufferByte(buffer, 0x3a);
    bufferGroup(buffer, address + 2 * i);
  }
}

function bufferGroup(buffer: Buffer, at: i32): void {
  const value = (<i32>load<u8>(at) << 8) | <i32>load<u8>(at + 1);
  let started = false;
  for (let shift = 12; shift >= 0; shift -= 4) {
    const digit = (value >> shift) & 15;
    if (digit != 0 || started || shift == 0) {
      bufferByte(buffer, hexDigit(digit, false));
      started = true;
    }
  }
}

export function compareAddresses(left: i32, right: i32): i32 {
  return memory.compare(left, right, ADDRESS_SIZE);
}

/** Adds one in place; false when the last address was passed. */
export function nextAddress(address: i32): bool {
  const first = isV4(address) ? 12 : 0;
  for (let i = ADDRESS_SIZE - 1; i >= first; i--) {
    const byte = load<u8>(address + i) + 1;
    store<u8>(address + i, byte);
    if ((byte & 0xff) != 0) return true;
  }
  return false;
}
