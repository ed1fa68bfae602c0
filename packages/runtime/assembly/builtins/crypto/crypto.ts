/** crypto.md5, sha1, sha256 and crypto.hmac.*: digests in lower-case hexadecimal. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { allocate } from "../../memory/bump";
import { stringLength, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { rawText } from "../text/valid-text";
import { blockSize, digest, digestSize, hexText, MD5, SHA1, SHA256, SHA512 } from "./digest";

function digestText(text: i32, kind: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const raw = rawText(text);
  return hexText(digest(kind, stringPointer(raw), stringLength(raw)), digestSize(kind));
}

export function md5(text: i32): i32 {
  return digestText(text, MD5);
}

export function sha1(text: i32): i32 {
  return digestText(text, SHA1);
}

export function sha256(text: i32): i32 {
  return digestText(text, SHA256);
}

/** The digest of a block of the key mixed with a pad byte, followed by the message. */
function paddedDigest(kind: i32, key: i32, pad: i32, pointer: i32, length: i32): i32 {
  const size = blockSize(kind);
  const message = allocate(size + length);
  for (let i = 0; i < size; i++) store<u8>(message + i, load<u8>(key + i) ^ <u8>pad);
  memory.copy(message + size, pointer, length);
  return digest(kind, message, size + length);
}

/** HMAC (RFC 2104). */
function hmac(message: i32, key: i32, kind: i32): i32 {
  if (typeOf(message) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, message);
  if (typeOf(key) != TYPE_STRING) return failOperand(2, 1 << TYPE_STRING, key);
  message = rawText(message);
  key = rawText(key);
  const size = blockSize(kind);
  const block = allocate(size);
  memory.fill(block, 0, size);
  const length = stringLength(key);
  if (length > size) memory.copy(block, digest(kind, stringPointer(key), length), digestSize(kind));
  else memory.copy(block, stringPointer(key), length);
  const inner = paddedDigest(kind, block, 0x36, stringPointer(message), stringLength(message));
  return hexText(paddedDigest(kind, block, 0x5c, inner, digestSize(kind)), digestSize(kind));
}

export function hmacMd5(message: i32, key: i32): i32 {
  return hmac(message, key, MD5);
}

export function hmacSha1(message: i32, key: i32): i32 {
  return hmac(message, key, SHA1);
}

export function hmacSha256(message: i32, key: i32): i32 {
  return hmac(message, key, SHA256);
}

export function hmacSha512(message: i32, key: i32): i32 {
  return hmac(message, key, SHA512);
}

/** Looks at every byte, so that the time it takes does not tell where the two differ. */
export function hmacEqual(left: i32, right: i32): i32 {
  if (typeOf(left) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, left);
  if (typeOf(right) != TYPE_STRING) return failOperand(2, 1 << TYPE_STRING, right);
  const length = stringLength(left);
  if (length != stringLength(right)) return fromBoolean(false);
  let difference = 0;
  for (let i = 0; i < length; i++) {
    difference |= <i32>(load<u8>(stringPointer(left) + i) ^ load<u8>(stringPointer(right) + i));
  }
  return fromBoolean(difference == 0);
}
