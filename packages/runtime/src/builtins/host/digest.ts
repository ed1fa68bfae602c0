/** Digests and chance that every platform has at once, browsers too: an evaluation never yields, and WebCrypto does. */

import { hmac as nobleHmac } from "@noble/hashes/hmac.js";
import { sha256 as nobleSha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import type { Bytes } from "./crypto.ts";
import { utf8 } from "./text.ts";

const hashes = { sha256: nobleSha256, sha384, sha512 } as const;

export type Hash = keyof typeof hashes;

interface Platform {
  readonly crypto: { getRandomValues(target: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> };
}

export function hmac(hash: Hash, key: string | Bytes, text: string): Bytes {
  return nobleHmac(hashes[hash], bytesOf(key), utf8(text));
}

export function sha256(text: string | Bytes): Bytes {
  return nobleSha256(bytesOf(text));
}

/** In a time that does not tell where the two differ. */
export function equalBytes(left: Bytes, right: Bytes): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (const [index, byte] of left.entries()) difference |= byte ^ right[index]!;
  return difference === 0;
}

export function randomBytes(length: number): Bytes {
  return (globalThis as unknown as Platform).crypto.getRandomValues(new Uint8Array(length));
}

function bytesOf(text: string | Bytes): Bytes {
  return typeof text === "string" ? utf8(text) : text;
}
