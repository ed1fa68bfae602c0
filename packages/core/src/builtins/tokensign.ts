/** Signatures: tokensign. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const tokensignBuiltins = defineBuiltins([
  {
    name: "io.jwt.encode_sign",
    args: [
      { name: "headers", type: t.object(t.string, t.any) },
      { name: "payload", type: t.object(t.string, t.any) },
      { name: "key", type: t.object(t.string, t.any) },
    ],
    result: t.string,
    nondeterministic: true,
  },
  {
    name: "io.jwt.encode_sign_raw",
    args: [
      { name: "headers", type: t.string },
      { name: "payload", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
    nondeterministic: true,
  },
]);
