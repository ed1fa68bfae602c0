/** `io.jwt.verify_<algorithm>`: whether a token's signature is right. */

import { crypto } from "../host/crypto.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import { utf8 } from "../host/text.ts";
import { algorithms, verifies } from "./algorithms.ts";
import { readHeader } from "./header.ts";
import { decodeHeader, decodeSignature, signedText, splitToken } from "./token.ts";
import { verificationKeys, verifiesByOne } from "./verification-keys.ts";

/** One builtin for each algorithm. */
export const jwtVerify: readonly HostBuiltin[] = [...algorithms].map(([alg, algorithm]) =>
  defineHostBuiltin(
    `io.jwt.verify_${alg.toLowerCase()}`,
    ["string", "string"],
    (text, key) => (algorithm.family === "HS" ? verifiesWithSecret(alg, text, key) : verifiesWithKeys(alg, text, key)),
    { needsNode: algorithm.family !== "HS" },
  ),
);

function verifiesWithSecret(alg: string, text: string, secret: string): boolean {
  const token = splitToken(text);
  return verifies(algorithms.get(alg)!, utf8(secret), signedText(token), decodeSignature(token));
}

function verifiesWithKeys(alg: string, text: string, key: string): boolean {
  crypto();
  const token = splitToken(text);
  const keys = verificationKeys(key);
  const signature = decodeSignature(token);
  const header = readHeader(decodeHeader(token));
  return verifiesByOne(keys, { kid: header.kid, alg: header.alg, text: signedText(token), signature }, alg);
}
