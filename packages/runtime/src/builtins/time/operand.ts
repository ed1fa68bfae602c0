/** How times are given: nanoseconds since 1970, or an array of them with a zone and a layout. */

import { fail } from "../host/builtin-error.ts";
import type { Json } from "../host/json.ts";
import { operandError, typeName } from "../host/operands.ts";
import { type Civil, civilOf } from "./civil.ts";
import { findZone, utc, type Zone } from "./zone.ts";

export const time = {
  oneOf: ["number", "array"],
  wording: "either number (ns) or [number (ns), string (tz)]",
} as const;

export interface TimeOperand {
  readonly nanoseconds: bigint;
  readonly seconds: number;
  /** Below a second. */
  readonly nanos: number;
  readonly zone: Zone;
  readonly civil: Civil;
  readonly layout: string;
}

const SECOND = 1_000_000_000n;
const minimum = -(2n ** 63n);
const maximum = 2n ** 63n - 1n;

export function timeOperand(operand: Json): TimeOperand {
  if (!Array.isArray(operand)) return zonedTime(operand, utc, "");
  const [time, zone = "", layout = ""] = operand as readonly Json[];
  if (time === undefined) return wrongForm(operand);
  return zonedTime(time, findZone(text(zone)), text(layout));
}

/** Nanoseconds since 1970 as a result, which Go's must fit. */
export function nanosecondsResult(nanoseconds: bigint): bigint {
  return isInt64(nanoseconds) ? nanoseconds : fail("time outside of valid range");
}

export function integerOperand(value: number | bigint, position: number): number {
  if (typeof value === "bigint" ? !isInt64(value) : !Number.isInteger(value)) {
    throw operandError(position, "must be integer number but got floating-point number");
  }
  return Number(value);
}

export function inZone(nanoseconds: bigint, zone: Zone): Omit<TimeOperand, "layout"> {
  const nanos = ((nanoseconds % SECOND) + SECOND) % SECOND;
  const seconds = Number((nanoseconds - nanos) / SECOND);
  return { nanoseconds, seconds, nanos: Number(nanos), zone, civil: civilOf(seconds + zone.offset(seconds)) };
}

function zonedTime(time: Json, zone: Zone, layout: string): TimeOperand {
  if (typeof time !== "number" && typeof time !== "bigint") {
    throw operandError(1, `must be number but got ${typeName(time)}`);
  }
  if (typeof time === "number" && !Number.isInteger(time)) fail("timestamp too big");
  const nanoseconds = BigInt(time);
  if (!isInt64(nanoseconds)) fail("timestamp too big");
  return { ...inZone(nanoseconds, zone), layout };
}

function isInt64(value: bigint): boolean {
  return value >= minimum && value <= maximum;
}

function text(value: Json): string {
  if (typeof value === "string") return value;
  throw operandError(1, `must be string but got ${typeName(value)}`);
}

function wrongForm(operand: Json): never {
  throw operandError(1, `must be ${time.wording} but got ${typeName(operand)}`);
}
