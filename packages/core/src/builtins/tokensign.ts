/** Signatures, docs and examples: tokensign. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const tokensignBuiltins = defineBuiltins([
  {
    name: "io.jwt.encode_sign",
    doc: "A signed JSON Web Token. The header names the algorithm, the key is a JSON Web Key.",
    args: [
      { name: "headers", type: t.object(t.string, t.any) },
      { name: "payload", type: t.object(t.string, t.any) },
      { name: "key", type: t.object(t.string, t.any) },
    ],
    result: t.string,
    nondeterministic: true,
    examples: [
      {
        call: 'io.jwt.encode_sign({"alg": "HS256"}, {"iss": "portcullis"}, {"kty": "oct", "k": "c2VjcmV0"})',
        result: '"eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJwb3J0Y3VsbGlzIn0.P1-Fio4MsHWqeLzZIFQd-0mlCFVqqjRKwGcHTeqL2J4"',
      },
      {
        call: 'io.jwt.encode_sign({"alg": "HS1"}, {}, {"kty": "oct", "k": "c2VjcmV0"})',
        error: "unknown JWS algorithm: HS1",
      },
    ],
  },
  {
    name: "io.jwt.encode_sign_raw",
    doc: "As `io.jwt.encode_sign`, with header, payload and key as JSON text, which is signed as it is written.",
    args: [
      { name: "headers", type: t.string },
      { name: "payload", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
    nondeterministic: true,
    examples: [
      {
        call: 'io.jwt.encode_sign_raw(`{"alg":"HS256"}`, `{"iss":"portcullis"}`, `{"kty":"oct","k":"c2VjcmV0"}`)',
        result: '"eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJwb3J0Y3VsbGlzIn0.P1-Fio4MsHWqeLzZIFQd-0mlCFVqqjRKwGcHTeqL2J4"',
      },
      {
        call: 'io.jwt.encode_sign_raw(`{"alg":"HS1"}`, `{}`, `{"kty":"oct","k":"c2VjcmV0"}`)',
        error: "unknown JWS algorithm: HS1",
      },
    ],
  },
]);
