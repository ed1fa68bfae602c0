/** Signatures, docs and examples: uuid. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const uuidBuiltins = defineBuiltins([
  {
    name: "uuid.parse",
    doc: "What a UUID tells: its version and variant, and for versions with a time in them, that time and more.",
    args: [{ name: "uuid", type: t.string }],
    result: t.object(t.string, t.any),
    examples: [
      { call: 'uuid.parse("00000000-0000-4000-8000-000000000000")', result: '{"variant": "RFC4122", "version": 4}' },
      { call: "uuid.parse(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "uuid.rfc4122",
    doc: "A random UUID of version 4. The same in one evaluation for the same key.",
    args: [{ name: "k", type: t.string }],
    result: t.string,
    nondeterministic: true,
    examples: [{ call: 'uuid.rfc4122("request")', result: '"3f0e2c1d-5a4b-4c6d-8e7f-9a0b1c2d3e4f"' }],
  },
]);
