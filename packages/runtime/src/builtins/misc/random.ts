/** `rand.intn` and `uuid.rfc4122`: chance, of which one evaluation sees one answer per question. */

import type { Bytes } from "../host/crypto.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import type { Evaluation } from "../host/evaluation.ts";
import { type Json, writeJson } from "../host/json.ts";
import { operandError } from "../host/operands.ts";
import { toHex } from "../host/text.ts";

export const randomBuiltins: readonly HostBuiltin[] = [
  defineHostBuiltin("rand.intn", ["string", "number"], (key, below, evaluation) => {
    if (typeof below === "number" ? !Number.isInteger(below) : BigInt.asIntN(64, below) !== below) {
      throw operandError(2, "must be integer number but got floating-point number");
    }
    const size = Number(below < 0 ? -below : below);
    if (size === 0) return 0;
    return once(evaluation, ["rand.intn", key, below], (chance) => remainderOf(chance(16), size));
  }),
  // Any key will do, as in OPA.
  defineHostBuiltin("uuid.rfc4122", ["any"], (key, evaluation) =>
    once(evaluation, ["uuid.rfc4122", key], (chance) => uuidOf(chance(16))),
  ),
];

function once<T>(
  { answers, chance }: Evaluation,
  question: readonly Json[],
  answer: (chance: (length: number) => Bytes) => T,
): T {
  const key = writeJson(question);
  if (!answers.has(key))
    answers.set(
      key,
      answer((length) => chance(key, length)),
    );
  return answers.get(key) as T;
}

/** Node's `randomInt` is limited to 48 bits; a remainder of 128 bits is as even as anyone can tell. */
function remainderOf(bytes: Bytes, size: number): number | bigint {
  const result = BigInt(`0x${toHex(bytes)}`) % BigInt(size);
  return result <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(result) : result;
}

/** Version 4, variant 1. */
function uuidOf(chance: Bytes): string {
  const bytes = Uint8Array.from(chance);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
