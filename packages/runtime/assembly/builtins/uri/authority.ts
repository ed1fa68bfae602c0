/** The host and port of a URI, as Go's net/url takes them apart. What is malformed is a failure, reported here. */
import { hexValue } from "../encoding/hex";
import { allocate } from "../../memory/bump";
import { stringNew } from "../../value/string";
import { failWithBoth } from "../failure";
import * as message from "../messages";
import { ADDRESS_SIZE, readAddress, SPELLED_V4 } from "../net/address";
import { Buffer, bufferByte, bufferNew } from "../text/buffer";

/** The text that messages are about: the URI up to its fragment, or all of it once that is being read. */
export let whole: i32 = 0;

export function readingFrom(text: i32): void {
  whole = text;
}

/** Fails about a part of the text; false, to return it. */
export function failPart(number: i32, at: i32, end: i32): bool {
  failWithBoth(number, whole, stringNew(at, end - at));
  return false;
}

export function failEscape(at: i32, end: i32): bool {
  return failPart(message.MESSAGE_URI_ESCAPE, at, min(end, at + 3));
}

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

/** Address of the first such byte, or the end. */
export function find(at: i32, end: i32, byte: i32): i32 {
  while (at < end && load<u8>(at) != byte) at++;
  return at;
}

/** Address of the last such byte, or 0. */
function lastOf(at: i32, end: i32, byte: i32): i32 {
  for (let i = end - 1; i >= at; i--) if (load<u8>(i) == byte) return i;
  return 0;
}

function readUserinfo(first: i32, end: i32): bool {
  for (let at = first; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte != 0x25 && !isUserByte(byte)) return failPart(message.MESSAGE_URI_USER, first, end);
  }
  for (let at = first; at < end; at++) {
    if (load<u8>(at) == 0x25 && escapedByte(at, end) < 0) return failEscape(at, end);
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
      if (!isHostByte(byte)) return failPart(message.MESSAGE_URI_HOST, at, at + 1);
      bufferByte(buffer, byte);
      at++;
      continue;
    }
    const value = escapedByte(at, end);
    const allowed = value == 0x25 || value >= 0x80 || (inZone && (value == 0x20 || isHostByte(value)));
    if (!allowed) return failEscape(at, end);
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

/** Where the port's colon would stand: behind the brackets of an address, or the only colon; the end when there is none. */
function portColon(at: i32, end: i32): i32 {
  const bracket = lastOf(at, end, 0x5b);
  if (bracket > at) {
    failPart(message.MESSAGE_URI_LITERAL, at, end);
    return 0;
  }
  if (bracket == at) {
    const close = lastOf(at, end, 0x5d);
    if (close == 0) failPart(message.MESSAGE_URI_BRACKET, at, end);
    return close == 0 ? 0 : close + 1;
  }
  // Lists of hosts, as databases take them, have a colon each.
  const isList = find(at, end, 0x2c) < end;
  const last = lastOf(at, end, 0x3a);
  return isList && last != 0 ? last : find(at, end, 0x3a);
}

/** Whether what stands in brackets is an IPv6 address, with a zone or without. */
function readLiteral(at: i32, end: i32): bool {
  const zone = find(at, end, 0x25);
  const spelled = zone + 1 == end ? 0 : readAddress(at, zone, allocate(ADDRESS_SIZE));
  if (spelled == SPELLED_V4) return failPart(message.MESSAGE_URI_LITERAL, at, end);
  return spelled == 0 ? failPart(message.MESSAGE_URI_ADDRESS, at, end) : true;
}

/** Reads what stands between `//` and the path; false, the failure reported, when it is malformed. */
export function readAuthority(at: i32, end: i32): bool {
  const user = lastOf(at, end, 0x40);
  const host = user != 0 ? user + 1 : at;
  const colon = portColon(host, end);
  if (colon == 0) return false;
  if (!isOptionalPort(colon, end)) return failPart(message.MESSAGE_URI_PORT, colon, end);
  const buffer = bufferNew(end - host + 1);
  if (!bufferHost(buffer, host, colon)) return false;
  hostFirst = buffer.pointer;
  hostEnd = buffer.pointer + buffer.length;
  if (host < end && load<u8>(host) == 0x5b) {
    hostFirst++;
    hostEnd--;
    if (!readLiteral(hostFirst, hostEnd)) return false;
  }
  portFirst = colon < end ? colon + 1 : end;
  portEnd = end;
  return user == 0 || readUserinfo(at, user);
}
