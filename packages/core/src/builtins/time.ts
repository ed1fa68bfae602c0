/** Signatures: time. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const timeBuiltins = defineBuiltins([
  {
    name: "time.add_date",
    args: [
      { name: "ns", type: t.number },
      { name: "years", type: t.number },
      { name: "months", type: t.number },
      { name: "days", type: t.number },
    ],
    result: t.number,
  },
  {
    name: "time.clock",
    args: [{ name: "x", type: t.union(t.number, t.tuple(t.number, t.string)) }],
    result: t.tuple(t.number, t.number, t.number),
  },
  {
    name: "time.date",
    args: [{ name: "x", type: t.union(t.number, t.tuple(t.number, t.string)) }],
    result: t.tuple(t.number, t.number, t.number),
  },
  {
    name: "time.diff",
    args: [
      { name: "ns1", type: t.union(t.number, t.tuple(t.number, t.string)) },
      { name: "ns2", type: t.union(t.number, t.tuple(t.number, t.string)) },
    ],
    result: t.tuple(t.number, t.number, t.number, t.number, t.number, t.number),
  },
  {
    name: "time.format",
    args: [{ name: "x", type: t.union(t.number, t.tuple(t.number, t.string), t.tuple(t.number, t.string, t.string)) }],
    result: t.string,
  },
  { name: "time.now_ns", args: [], result: t.number, nondeterministic: true },
  { name: "time.parse_duration_ns", args: [{ name: "duration", type: t.string }], result: t.number },
  {
    name: "time.parse_ns",
    args: [
      { name: "layout", type: t.string },
      { name: "value", type: t.string },
    ],
    result: t.number,
  },
  { name: "time.parse_rfc3339_ns", args: [{ name: "value", type: t.string }], result: t.number },
  {
    name: "time.weekday",
    args: [{ name: "x", type: t.union(t.number, t.tuple(t.number, t.string)) }],
    result: t.string,
  },
]);
