/** uri.parse and uri.is_valid, as Go's net/url reads references. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { objectNew, objectPut } from "../../value/object";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { MESSAGE_URI_COLON, MESSAGE_URI_CONTROL, MESSAGE_URI_SCHEME } from "../messages";
import { bufferByte, bufferBytes, bufferNew } from "../text/buffer";
import { bufferToText, rawText } from "../text/valid-text";
import { escapedByte, failEscape, failPart, find, hostEnd, hostFirst } from "./authority";
import { portEnd, portFirst, readAuthority, readingFrom } from "./authority";

@external("data", "uri_parts") declare const PARTS: usize;

// Positions of the names in `tables/uri-parts.mjs`, 16 bytes each.
const SCHEME = 0;
const HOSTNAME = 1;
const PORT = 2;
const PATH = 3;
const RAW_PATH = 4;
const RAW_QUERY = 5;
const FRAGMENT = 6;

/** What is empty is left out. */
function put(result: i32, part: i32, value: i32): void {
  if (stringLength(value) == 0) return;
  const start = <i32>PARTS + 16 * part;
  let length = 0;
  while (load<u8>(start + length) != 0) length++;
  objectPut(result, stringNew(start, length), value);
}

/** Of the URI's bytes, which may be no text. */
function text(at: i32, end: i32): i32 {
  const buffer = bufferNew(end - at);
  bufferBytes(buffer, at, end - at);
  return bufferToText(buffer);
}

/** The text without its escapes; 0, the failure reported, when one is malformed. */
function unescaped(at: i32, end: i32): i32 {
  const buffer = bufferNew(end - at + 1);
  for (; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == 0x25) {
      const value = escapedByte(at, end);
      if (value < 0) {
        failEscape(at, end);
        return 0;
      }
      bufferByte(buffer, value);
      at += 2;
    } else bufferByte(buffer, byte);
  }
  return bufferToText(buffer);
}

/** Address of the colon behind a scheme, 0 for no scheme, -1 for an empty one. */
function schemeEnd(start: i32, end: i32): i32 {
  for (let at = start; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (<u32>((byte | 0x20) - 0x61) < 26) continue;
    if (byte == 0x3a) return at == start ? -1 : at;
    const inner = <u32>(byte - 0x30) < 10 || byte == 0x2b || byte == 0x2d || byte == 0x2e;
    if (!inner || at == start) return 0;
  }
  return 0;
}

function lowered(at: i32, end: i32): i32 {
  const buffer = bufferNew(end - at);
  for (; at < end; at++) bufferByte(buffer, <u32>(<i32>load<u8>(at) - 0x41) < 26 ? load<u8>(at) | 0x20 : load<u8>(at));
  return bufferToText(buffer);
}

/** Reads authority and path into the result; false, the failure reported, when they are malformed. */
function readHierarchy(result: i32, at: i32, end: i32, hasScheme: bool): bool {
  const isRooted = at < end && load<u8>(at) == 0x2f;
  if (!isRooted) {
    // With a scheme it is opaque, as in `mailto:a@b`; without one a colon must not look like the end of a scheme.
    if (hasScheme) return true;
    const segment = find(at, end, 0x2f);
    if (find(at, segment, 0x3a) < segment) return failPart(MESSAGE_URI_COLON, at, end);
  } else if (end - at >= 2 && load<u8>(at + 1) == 0x2f && (hasScheme || end - at < 3 || load<u8>(at + 2) != 0x2f)) {
    const authority = at + 2;
    at = find(authority, end, 0x2f);
    if (!readAuthority(authority, at)) return false;
    put(result, HOSTNAME, text(hostFirst, hostEnd));
    put(result, PORT, text(portFirst, portEnd));
  }
  const path = unescaped(at, end);
  if (path == 0) return false;
  put(result, PATH, path);
  put(result, RAW_PATH, text(at, end));
  return true;
}

/** The parts as an object; 0, the failure reported, when the URI is malformed. */
function parse(uri: i32): i32 {
  const raw = rawText(uri);
  let at = stringPointer(raw);
  const end = at + stringLength(raw);
  const hash = find(at, end, 0x23);
  readingFrom(hash == end ? uri : text(at, hash));
  const result = objectNew(8);
  if (!readBeforeFragment(result, at, hash)) return 0;
  if (hash < end) {
    readingFrom(uri);
    const fragment = unescaped(hash + 1, end);
    if (fragment == 0) return 0;
    put(result, FRAGMENT, fragment);
  }
  return result;
}

function readBeforeFragment(result: i32, at: i32, end: i32): bool {
  for (let i = at; i < end; i++) {
    if (load<u8>(i) < 0x20 || load<u8>(i) == 0x7f) return failPart(MESSAGE_URI_CONTROL, i, i + 1);
  }
  const colon = schemeEnd(at, end);
  if (colon < 0) return failPart(MESSAGE_URI_SCHEME, at, end);
  if (colon > 0) {
    put(result, SCHEME, lowered(at, colon));
    at = colon + 1;
  }
  const query = find(at, end, 0x3f);
  if (query < end) put(result, RAW_QUERY, text(query + 1, end));
  return readHierarchy(result, at, query, colon > 0);
}

export function uriParse(uri: i32): i32 {
  if (typeOf(uri) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, uri);
  return parse(uri);
}

export function uriIsValid(uri: i32): i32 {
  // The empty reference can be parsed, but OPA does not call it valid.
  return fromBoolean(typeOf(uri) == TYPE_STRING && stringLength(uri) > 0 && parse(uri) != 0);
}
