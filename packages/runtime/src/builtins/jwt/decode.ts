/** `io.jwt.decode`: the parts of a token, not verified. */

import { fail } from "../host/builtin-error.ts";
import { defineHostBuiltin } from "../host/define.ts";
import type { Json } from "../host/json.ts";
import { toHex } from "../host/text.ts";
import { decodeHeader, decodePayload, decodeSignature, explained, objectIn, splitToken } from "./token.ts";

export const jwtDecode = defineHostBuiltin("io.jwt.decode", ["string"], decodeToken);

function decodeToken(text: string): Json {
  const token = splitToken(text);
  const header = decodeHeader(token);
  const payload = decodePayload(token);
  const contents = header.cty;
  if (contents !== undefined && typeof contents !== "string") fail("cty: must be a string");
  // A token inside of a token is a quoted string.
  if (contents === "JWT") return decodeToken(payload.replace(/^["']+|["']+$/g, ""));
  const claims = objectIn(payload);
  return [header, claims, toHex(explained("JWT signature had invalid encoding", () => decodeSignature(token)))];
}
