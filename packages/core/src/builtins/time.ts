/** Signatures, docs and examples: time. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const timeBuiltins = defineBuiltins([
  {
    name: "time.add_date",
    doc: "The time some years, months and days later, or earlier when they are negative, in nanoseconds since 1970.",
    args: [
      { name: "ns", type: t.number },
      { name: "years", type: t.number },
      { name: "months", type: t.number },
      { name: "days", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "time.add_date(1700000000000000000, 0, 1, 0)", result: "1702592000000000000" },
      {
        call: "time.add_date(input, 0, 1, 0)",
        input: '"now"',
        error: "operand 1 must be either number (ns) or [number (ns), string (tz)] but got string",
      },
    ],
  },
  {
    name: "time.clock",
    doc: "Hour, minute and second of a time: of nanoseconds since 1970 in UTC, or of an array of those and a time zone.",
    args: [{ name: "x", type: t.union(t.number, t.tuple(t.number, t.string)) }],
    result: t.tuple(t.number, t.number, t.number),
    examples: [
      { call: "time.clock(1700000000000000000)", result: "[22, 13, 20]" },
      { call: 'time.clock([1700000000000000000, "Europe/Berlin"])', result: "[23, 13, 20]" },
      { call: 'time.clock([1700000000000000000, "Nowhere"])', error: "unknown time zone Nowhere" },
    ],
  },
  {
    name: "time.date",
    doc: "Year, month and day of a time: of nanoseconds since 1970 in UTC, or of an array of those and a time zone.",
    args: [{ name: "x", type: t.union(t.number, t.tuple(t.number, t.string)) }],
    result: t.tuple(t.number, t.number, t.number),
    examples: [
      { call: "time.date(1700000000000000000)", result: "[2023, 11, 14]" },
      { call: 'time.date([1700000000000000000, "Asia/Tokyo"])', result: "[2023, 11, 15]" },
      { call: 'time.date([1700000000000000000, "Nowhere"])', error: "unknown time zone Nowhere" },
    ],
  },
  {
    name: "time.diff",
    doc: "The years, months, days, hours, minutes and seconds between two times.",
    args: [
      { name: "ns1", type: t.union(t.number, t.tuple(t.number, t.string)) },
      { name: "ns2", type: t.union(t.number, t.tuple(t.number, t.string)) },
    ],
    result: t.tuple(t.number, t.number, t.number, t.number, t.number, t.number),
    examples: [
      { call: "time.diff(1700003661000000000, 1700000000000000000)", result: "[0, 0, 0, 1, 1, 1]" },
      { call: 'time.diff([1700000000000000000, "Nowhere"], 0)', error: "unknown time zone Nowhere" },
    ],
  },
  {
    name: "time.format",
    doc: "A time as text: in RFC 3339's form, or in the layout of Go's `time` package that comes third in the array.",
    args: [{ name: "x", type: t.union(t.number, t.tuple(t.number, t.string), t.tuple(t.number, t.string, t.string)) }],
    result: t.string,
    examples: [
      { call: "time.format(1700000000000000000)", result: '"2023-11-14T22:13:20Z"' },
      { call: 'time.format([1700000000000000000, "Europe/Berlin", "2006-01-02 15:04"])', result: '"2023-11-14 23:13"' },
      { call: 'time.format([1700000000000000000, "Nowhere"])', error: "unknown time zone Nowhere" },
    ],
  },
  {
    name: "time.now_ns",
    doc: "The present in nanoseconds since 1970; the same throughout one evaluation.",
    args: [],
    result: t.number,
    nondeterministic: true,
    examples: [{ call: "time.now_ns()", result: "1700000000000000000" }],
  },
  {
    name: "time.parse_duration_ns",
    doc: "The nanoseconds of a duration in Go's notation, such as `1h30m`.",
    args: [{ name: "duration", type: t.string }],
    result: t.number,
    examples: [
      { call: 'time.parse_duration_ns("1m1.5s")', result: "61500000000" },
      { call: 'time.parse_duration_ns("soon")', error: 'time: invalid duration "soon"' },
    ],
  },
  {
    name: "time.parse_ns",
    doc: "The nanoseconds since 1970 of a time that is written in a layout of Go's `time` package.",
    args: [
      { name: "layout", type: t.string },
      { name: "value", type: t.string },
    ],
    result: t.number,
    examples: [
      { call: 'time.parse_ns("2006-01-02", "2023-11-14")', result: "1699920000000000000" },
      {
        call: 'time.parse_ns("2006-01-02", "yesterday")',
        error: 'parsing time "yesterday" as "2006-01-02": cannot parse "yesterday" as "2006"',
      },
    ],
  },
  {
    name: "time.parse_rfc3339_ns",
    doc: "The nanoseconds since 1970 of a time that is written as in RFC 3339.",
    args: [{ name: "value", type: t.string }],
    result: t.number,
    examples: [
      { call: 'time.parse_rfc3339_ns("2023-11-14T22:13:20Z")', result: "1700000000000000000" },
      {
        call: 'time.parse_rfc3339_ns("yesterday")',
        error: 'parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"',
      },
    ],
  },
  {
    name: "time.weekday",
    doc: "The English name of the day of a time: of nanoseconds since 1970 in UTC, or of an array of those and a time zone.",
    args: [{ name: "x", type: t.union(t.number, t.tuple(t.number, t.string)) }],
    result: t.string,
    examples: [
      { call: "time.weekday(1700000000000000000)", result: '"Tuesday"' },
      { call: 'time.weekday([1700000000000000000, "Nowhere"])', error: "unknown time zone Nowhere" },
    ],
  },
]);
