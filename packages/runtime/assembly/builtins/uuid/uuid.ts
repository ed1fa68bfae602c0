/** uuid.parse: what the bits of a UUID say (RFC 4122). */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { allocate } from "../../memory/bump";
import { numberFromI64 } from "../../value/number";
import { objectNew, objectPut } from "../../value/object";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { hexValue } from "../encoding/hex";
import { bufferInteger, bufferString, bufferByte, bufferNew, bufferToString } from "../text/buffer";
import { bufferHex } from "../text/quote";

@external("data", "uuid_names") declare const NAMES: usize;

/** From the start of the Gregorian calendar to 1970, in steps of 100 nanoseconds. */
const EPOCH_DISTANCE: i64 = 122192928000000000;

// Numbers of the texts in `tables/uuid-names.mjs`.
const VERSION = 0;
const VARIANT = 1;
const TIME = 2;
const NODE = 3;
const MAC = 4;
const CLOCK = 5;
const ID = 6;
const DOMAIN = 7;
const FIRST_VARIANT = 8;
const FIRST_MAC = 12;
const FIRST_DOMAIN = 16;
const OTHER_DOMAIN = 19;
const PREFIX = 20;

function name(number: i32): i32 {
  let start = <i32>NAMES;
  for (; number > 0; number--) {
    while (load<u8>(start) != 0) start += 1;
    start += 1;
  }
  let end = start;
  while (load<u8>(end) != 0) end += 1;
  return stringNew(start, end - start);
}

function hasPrefix(start: i32): bool {
  const prefix = name(PREFIX);
  for (let i = 0; i < stringLength(prefix); i++) {
    const byte = load<u8>(start + i);
    const letter = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    if (letter != load<u8>(stringPointer(prefix) + i)) return false;
  }
  return true;
}

/** The 16 bytes of a UUID, or 0. It is told apart by length: plain, in braces, with `urn:uuid:`, without dashes. */
function read(text: i32): i32 {
  let at = stringPointer(text);
  const length = stringLength(text);
  if (length == 45) {
    if (!hasPrefix(at)) return 0;
    at += 9;
  } else if (length == 38) at += 1;
  else if (length != 36 && length != 32) return 0;
  const bytes = allocate(16);
  for (let i = 0; i < 16; i++) {
    if (length != 32 && (i == 4 || i == 6 || i == 8 || i == 10) && load<u8>(at++) != 0x2d) return 0;
    const high = hexValue(load<u8>(at));
    const low = hexValue(load<u8>(at + 1));
    if (high < 0 || low < 0) return 0;
    store<u8>(bytes + i, <u8>(high * 16 + low));
    at += 2;
  }
  return bytes;
}

function variantOf(byte: i32): i32 {
  if ((byte & 0xc0) == 0x80) return 1;
  if ((byte & 0xe0) == 0xc0) return 2;
  return (byte & 0xe0) == 0xe0 ? 3 : 0;
}

function nodeText(bytes: i32): i32 {
  const buffer = bufferNew(24);
  for (let i = 10; i < 16; i++) {
    if (i > 10) bufferByte(buffer, 0x2d);
    bufferHex(buffer, load<u8>(bytes + i), 2);
  }
  return bufferToString(buffer);
}

function domainText(domain: i32): i32 {
  if (domain < OTHER_DOMAIN - FIRST_DOMAIN) return name(FIRST_DOMAIN + domain);
  const buffer = bufferNew(16);
  bufferString(buffer, name(OTHER_DOMAIN));
  bufferInteger(buffer, domain);
  return bufferToString(buffer);
}

/** What only UUIDs made from a clock and a network card say. */
function putClock(result: i32, bytes: i32, version: i32): void {
  const low = <i64>bswap<u32>(load<u32>(bytes));
  const middle = <i64>bswap<u16>(load<u16>(bytes, 4));
  const high = <i64>(bswap<u16>(load<u16>(bytes, 6)) & 0x0fff);
  objectPut(result, name(TIME), numberFromI64((((high << 48) | (middle << 32) | low) - EPOCH_DISTANCE) * 100));
  objectPut(result, name(NODE), nodeText(bytes));
  objectPut(result, name(MAC), name(FIRST_MAC + (load<u8>(bytes, 10) & 3)));
  objectPut(result, name(CLOCK), numberFromI64(<i64>(bswap<u16>(load<u16>(bytes, 8)) & 0x3fff)));
  if (version != 2) return;
  objectPut(result, name(ID), numberFromI64(low));
  objectPut(result, name(DOMAIN), domainText(load<u8>(bytes, 9)));
}

/** Undefined for what is no UUID: that is no error. */
export function uuidParse(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const bytes = read(text);
  if (bytes == 0) return 0;
  const version = <i32>load<u8>(bytes, 6) >> 4;
  const result = objectNew(8);
  objectPut(result, name(VERSION), numberFromI64(version));
  objectPut(result, name(VARIANT), name(FIRST_VARIANT + variantOf(load<u8>(bytes, 8))));
  if (version == 1 || version == 2) putClock(result, bytes, version);
  return result;
}
