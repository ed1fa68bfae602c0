/** What a plain scalar stands for, as go-yaml v3 resolves it. */

import { fail } from "../host/builtin-error.ts";
import type { Json } from "../host/json.ts";

const nulls = new Set(["", "~", "null", "Null", "NULL"]);
const truths = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);
const INTEGER = /^[-+]?(?:0b[01]+|0o[0-7]+|0x[0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INFINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** YAML 1.1's, which are strings, but are quoted for the sake of other readers. */
const OLD_BOOLEAN = /^(?:y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/;
const BASE_60 = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
const TIMESTAMP =
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)?$/;

export function resolveScalar(text: string): Json {
  if (nulls.has(text)) return null;
  const truth = truths.get(text);
  if (truth !== undefined) return truth;
  if (INFINITE.test(text)) return fail(`json: unsupported value: ${infiniteText(text)}`);
  const digits = text.replaceAll("_", "");
  if (/^[-+.\d]/.test(text) && text[0] !== "_") {
    if (INTEGER.test(digits)) return integer(digits);
    if (FLOAT.test(digits)) return Number(digits);
  }
  return text;
}

/** Whether a string must be quoted, for it would be read as something else. */
export function readsOtherwise(text: string): boolean {
  if (INFINITE.test(text) || OLD_BOOLEAN.test(text) || BASE_60.test(text) || TIMESTAMP.test(text)) return true;
  return typeof resolveScalar(text) !== "string";
}

function infiniteText(text: string): string {
  if (/nan/i.test(text)) return "NaN";
  return text.startsWith("-") ? "-Inf" : "+Inf";
}

function integer(digits: string): number | bigint {
  const negative = digits.startsWith("-");
  const bare = digits.replace(/^[-+]/, "");
  // A leading zero means octal, as in Go.
  const value = BigInt(/^0[0-7]+$/.test(bare) ? `0o${bare.slice(1)}` : bare);
  const signed = negative ? -value : value;
  const double = Number(signed);
  return Number.isSafeInteger(double) ? double : signed;
}
