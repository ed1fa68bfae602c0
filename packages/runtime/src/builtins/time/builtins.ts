/** `time.*`: the clock, calendars, zones and layouts. */

import { fail } from "../host/builtin-error.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import { civilSeconds, weekdayNames, weekdayOf } from "./civil.ts";
import { calendarDifference } from "./difference.ts";
import { formatTime } from "./format.ts";
import { namedLayouts } from "./layout.ts";
import { integerOperand, inZone, nanosecondsResult, time, timeOperand } from "./operand.ts";
import { parseTime } from "./parse.ts";
import { zonedSeconds } from "./zone.ts";

export const timeBuiltins: readonly HostBuiltin[] = [
  defineHostBuiltin("time.now_ns", [], (evaluation) => evaluation.now()),
  defineHostBuiltin("time.parse_ns", ["string", "string"], (layout, value) =>
    nanosecondsResult(parseTime(namedLayouts.get(layout) ?? layout, value)),
  ),
  defineHostBuiltin("time.parse_rfc3339_ns", ["string"], (value) =>
    nanosecondsResult(parseTime(namedLayouts.get("RFC3339")!, value)),
  ),
  defineHostBuiltin("time.format", [time], (operand) => {
    const { seconds, nanos, zone, layout } = timeOperand(operand);
    return formatTime(seconds, nanos, zone, namedLayouts.get(layout || "RFC3339Nano") ?? layout);
  }),
  defineHostBuiltin("time.date", [time], (operand) => {
    const { year, month, day } = timeOperand(operand).civil;
    return [year, month, day];
  }),
  defineHostBuiltin("time.clock", [time], (operand) => {
    const { hour, minute, second } = timeOperand(operand).civil;
    return [hour, minute, second];
  }),
  defineHostBuiltin("time.weekday", [time], (operand) => weekdayNames[weekdayOf(timeOperand(operand).civil)]!),
  defineHostBuiltin("time.add_date", [time, "number", "number", "number"], (operand, years, months, days) => {
    const { civil, nanos, zone } = timeOperand(operand);
    const local = civilSeconds({
      ...civil,
      year: civil.year + integerOperand(years, 2),
      month: civil.month + integerOperand(months, 3),
      day: civil.day + integerOperand(days, 4),
    });
    // Beyond what calendars of doubles can say, and far beyond what nanoseconds can.
    if (!Number.isFinite(local) || Math.abs(local) > 1e12) fail("time outside of valid range");
    return nanosecondsResult(BigInt(zonedSeconds(zone, local)) * 1_000_000_000n + BigInt(nanos));
  }),
  defineHostBuiltin("time.diff", [time, time], (left, right) => {
    const first = timeOperand(left);
    const second = timeOperand(right);
    const [earlier, later] =
      first.nanoseconds <= second.nanoseconds
        ? [first, inZone(second.nanoseconds, first.zone)]
        : [inZone(second.nanoseconds, first.zone), first];
    return calendarDifference(earlier.civil, later.civil);
  }),
];
