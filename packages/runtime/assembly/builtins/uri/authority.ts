/** The host and port of a URI, as Go's net/url takes them apart. */
import { hexValue } from "../encoding/hex";
import { Buffer, bufferByte, bufferNew } from "../text/buffer";

/** Bytes that stand in hosts as they are; those beyond ASCII do too. */
function isHostByte(byte: i32): bool {
  if (byte >= 0x80 || <u32>(byte - 0x30) < 10 || <u32>((byte | 0x20) - 0x61) < 26) return true;
  if (byte >= 0x26 && byte <= 0x2e) return true;
  return (
    byte == 0x21 || byte == 0x22 || byte == 0x24 || (byte >= 0x3a && byte <= 0x3e) || byte == 0x5b || byte == 0x5d || byte == 0x5f || byte == 0x7e
  );
}

function isUserByte(byte: i32): bool {
  if (<u32>(byte - 0x30) < 10 || <u32>((byte | 0x20) - 0x61) < 26) return true;
  if (byte >= 0x24 && byte <= 0x2e) return true;
  return byte == 0x21 || byte == 0x3a || byte == 0x3b || byte == 0x3d || byte == 0x40 || byte == 0x5f || byte == 0x7e;
}

/** The byte of an escape `%xx` at the address, or -1. */
export function escapedByte(at: i32, end: i32): i32 {
  if (end - at < 3) return -1;
  const high = hexValue(load<u8>(at + 1));
  const low = hexValue(load<u8>(at + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** Address of the last such byte, or 0. */
function lastOf(at: i32, end: i32, byte: i32): i32 {
  for (let i = end - 1; i >= at; i--) if (load<u8>(i) == byte) return i;
  return 0;
}

function isUserinfo(at: i32, end: i32): bool {
  for (; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (!isUserByte(byte) || (byte == 0x25 && escapedByte(at, end) < 0)) return false;
  }
  return true;
}

/** A colon and digits, which may be none, or nothing at all. */
function isOptionalPort(at: i32, end: i32): bool {
  if (at == end) return true;
  if (load<u8>(at++) != 0x3a) return false;
  for (; at < end; at++) if (<u32>(<i32>load<u8>(at) - 0x30) > 9) return false;
  return true;
}

/** Undoes escapes: beyond ASCII and `%25` only, but in the zone of an address any that stand for host bytes or a space. */
function bufferHost(buffer: Buffer, at: i32, end: i32): bool {
  let inZone = false;
  const bracketed = at < end && load<u8>(at) == 0x5b;
  while (at < end) {
    const byte = <i32>load<u8>(at);
    if (byte != 0x25) {
      if (!isHostByte(byte)) return false;
      bufferByte(buffer, byte);
      at++;
      continue;
    }
    const value = escapedByte(at, end);
    if (value < 0) return false;
    const allowed = value == 0x25 || value >= 0x80 || (inZone && (value == 0x20 || isHostByte(value)));
    if (!allowed) return false;
    if (value == 0x25 && bracketed) inZone = true;
    bufferByte(buffer, value);
    at += 3;
  }
  return true;
}

/** The host without brackets, and what stands behind the colon, 0 when there is no port. */
export let hostFirst: i32 = 0;
export let hostEnd: i32 = 0;
export let portFirst: i32 = 0;
export let portEnd: i32 = 0;

/** Reads what stands between `//` and the path; false when it is malformed. */
export function readAuthority(at: i32, end: i32): bool {
  const user = lastOf(at, end, 0x40);
  if (user != 0) {
    if (!isUserinfo(at, user)) return false;
    at = user + 1;
  }
  let colon = lastOf(at, end, 0x3a);
  if (at < end && load<u8>(at) == 0x5b) {
    const bracket = lastOf(at, end, 0x5d);
    if (bracket == 0 || !isOptionalPort(bracket + 1, end)) return false;
    colon = bracket + 1 < end ? bracket + 1 : 0;
  } else if (colon != 0 && !isOptionalPort(colon, end)) return false;
  const buffer = bufferNew(end - at + 1);
  if (!bufferHost(buffer, at, colon != 0 ? colon : end)) return false;
  hostFirst = buffer.pointer;
  hostEnd = buffer.pointer + buffer.length;
  if (buffer.length > 1 && load<u8>(hostFirst) == 0x5b && load<u8>(hostEnd - 1) == 0x5d) {
    hostFirst++;
    hostEnd--;
  }
  portFirst = colon != 0 ? colon + 1 : end;
  portEnd = end;
  return true;
}
