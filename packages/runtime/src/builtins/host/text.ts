/** Between text and bytes: UTF-8, hexadecimal and base64, with Go's words for what is wrong. */

import { decoder, encoder } from "../../platform.ts";
import { fail } from "./builtin-error.ts";
import type { Bytes } from "./crypto.ts";

const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;

/** The module gives bytes that are part of no code point as halves of surrogate pairs: U+DC00 and the byte. */
const LONE_BYTE = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

/** Whether a string is no UTF-8. */
export function hasLoneBytes(text: string): boolean {
  return LONE_BYTE.test(text);
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  if (!hasLoneBytes(text)) return encoder.encode(text);
  const parts = Array.from(text, (character) => {
    const unit = character.charCodeAt(0);
    return LONE_BYTE.test(character) ? [unit & 0xff] : [...encoder.encode(character)];
  });
  return Uint8Array.from(parts.flat());
}

export function fromUtf8(bytes: Bytes): string {
  return decoder.decode(bytes);
}

export function toHex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function toBase64(bytes: Bytes): string {
  return encode(bytes, STANDARD, "=");
}

/** Without padding, as tokens have it. */
export function toBase64Url(bytes: Bytes): string {
  return encode(bytes, URL_SAFE, "");
}

export function fromBase64(text: string): Bytes {
  return decode(text, STANDARD);
}

/** Padding may be missing. */
export function fromBase64Url(text: string): Bytes {
  if (text.endsWith("=")) return decode(text, URL_SAFE);
  const over = text.length % 4;
  if (over === 1) fail(`illegal base64url string: ${text}`);
  return decode(text + "=".repeat((4 - over) % 4), URL_SAFE);
}

function encode(bytes: Bytes, alphabet: string, pad: string): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = Math.min(bytes.length - at, 3) + 1;
    for (let digit = 0; digit < 4; digit++) {
      text += digit < digits ? alphabet[(word >> (18 - 6 * digit)) & 63] : pad;
    }
  }
  return text;
}

/** As Go's strict-padding decoder: line breaks are skipped. */
function decode(text: string, alphabet: string): Bytes {
  const bytes: number[] = [];
  let word = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === "\n" || character === "\r") continue;
    if (character === "=") {
      finish(text, at, digits);
      const rest = digits === 2 ? 1 : 2;
      for (let index = 0; index < rest; index++) bytes.push((word >> (digits === 2 ? 4 : 10 - 8 * index)) & 255);
      return Uint8Array.from(bytes);
    }
    const value = alphabet.indexOf(character);
    if (value < 0) illegal(at);
    word = (word << 6) | value;
    if (++digits < 4) continue;
    bytes.push((word >> 16) & 255, (word >> 8) & 255, word & 255);
    word = 0;
    digits = 0;
  }
  if (digits !== 0) illegal(text.length - digits);
  return Uint8Array.from(bytes);
}

/** What follows the first padding character. */
function finish(text: string, at: number, digits: number): void {
  if (digits < 2) illegal(at);
  let next = at + 1;
  const skip = () => {
    while (text[next] === "\n" || text[next] === "\r") next++;
  };
  skip();
  if (digits === 2) {
    if (next >= text.length) illegal(text.length);
    if (text[next] !== "=") illegal(next);
    next++;
    skip();
  }
  if (next < text.length) illegal(next);
}

function illegal(at: number): never {
  return fail(`illegal base64 data at input byte ${at}`);
}
