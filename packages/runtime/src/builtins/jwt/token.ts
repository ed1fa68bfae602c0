/** The compact form of a signed token: three sections of base64. */

import { BuiltinError, fail } from "../host/builtin-error.ts";
import type { Bytes } from "../host/crypto.ts";
import { isObject, type JsonObject, parseJson } from "../host/json.ts";
import { fromBase64Url, fromUtf8 } from "../host/text.ts";

export interface Token {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
}

export function splitToken(text: string): Token {
  const [header, payload, signature, ...more] = text.split(".");
  if (payload === undefined) fail("encoded JWT had no period separators");
  if (signature === undefined || more.length > 0) {
    fail(`encoded JWT must have 3 sections, found ${text.split(".").length}`);
  }
  return { header: header!, payload: payload!, signature: signature! };
}

/** What is signed. */
export function signedText({ header, payload }: Token): string {
  return `${header}.${payload}`;
}

export function decodeHeader(token: Token): JsonObject {
  const text = fromUtf8(explained("JWT header had invalid encoding", () => fromBase64Url(token.header)));
  const header = explained("bad JWT header", () => objectIn(text));
  if (Object.hasOwn(header, "enc")) fail("JWT is a JWE object, which is not supported");
  return header;
}

export function decodePayload(token: Token): string {
  return fromUtf8(explained("JWT payload had invalid encoding", () => fromBase64Url(token.payload)));
}

export function decodeSignature(token: Token): Bytes {
  return fromBase64Url(token.signature);
}

export function objectIn(text: string): JsonObject {
  const value = explained("invalid JSON", () => {
    try {
      return parseJson(text);
    } catch (error) {
      return fail((error as Error).message);
    }
  });
  if (!isObject(value)) fail("decoded JSON type was not an Object");
  return value as JsonObject;
}

/** Says before an error what was being done. */
export function explained<T>(context: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof BuiltinError) throw new BuiltinError(`${context}: ${error.message}`);
    throw error;
  }
}
