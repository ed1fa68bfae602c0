/** `io.jwt.encode_sign` and `io.jwt.encode_sign_raw`: signed tokens. */

import { fail } from "../host/builtin-error.ts";
import { defineHostBuiltin } from "../host/define.ts";
import { goJson } from "../host/go-json.ts";
import { isObject, type Json, parseJson } from "../host/json.ts";
import { toBase64Url, utf8 } from "../host/text.ts";
import { algorithms, signText } from "./algorithms.ts";
import { keyOf, parseJwks } from "./jwk.ts";

export const jwtEncodeSign = defineHostBuiltin(
  "io.jwt.encode_sign",
  ["object", "object", "object"],
  (header, payload, key) => sign(goJson(header), goJson(payload), goJson(key)),
  { needsNode: true },
);

export const jwtEncodeSignRaw = defineHostBuiltin("io.jwt.encode_sign_raw", ["string", "string", "string"], sign, {
  needsNode: true,
});

function sign(header: string, payload: string, jwks: string): string {
  const [jwk] = parseJwks(jwks);
  if (jwk === undefined) fail("no keys found in JWK set");
  const { alg, typ } = readSigningHeader(header);
  const algorithm = algorithms.get(alg);
  if (algorithm === undefined) return fail(`unknown JWS algorithm: ${alg}`);
  if ((typeof typ !== "string" || typ === "JWT") && !isJson(payload)) fail("type is JWT but payload is not JSON");
  const text = `${toBase64Url(utf8(header))}.${toBase64Url(utf8(payload))}`;
  const signature = signText(algorithm, keyOf(jwk!, "private"), text);
  if (signature === undefined) return fail(`jwsbb.Sign: invalid key type ${String(jwk!.kty)} for ${alg}`);
  return `${text}.${toBase64Url(signature)}`;
}

function readSigningHeader(text: string): { readonly alg: string; readonly typ: Json | undefined } {
  const header = headerJson(text);
  const { alg, typ } = isObject(header) ? header : { alg: undefined, typ: undefined };
  if (alg === undefined) fail(`missing or invalid 'alg' header: jwsbb: header "alg" not found`);
  if (typeof alg !== "string") fail("missing or invalid 'alg' header: value doesn't contain string");
  return { alg: alg as string, typ };
}

/** OPA's parser takes anything of digits, signs and exponents for a number. */
function headerJson(text: string): Json {
  if (text === "") return fail("missing or invalid 'alg' header: cannot parse JSON: cannot parse empty string");
  if (/^[-+.eE\d]+$/.test(text)) return 0;
  try {
    return parseJson(text);
  } catch (error) {
    return fail(`missing or invalid 'alg' header: cannot parse JSON: ${(error as Error).message}`);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
