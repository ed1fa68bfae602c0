/** time.parse_duration_ns: what OPA gives for the same call. */

import { describeCases } from "./describe-cases.ts";

await describeCases("Durations", [
  ["time.parse_duration_ns", ["1h30m"], 5400000000000],
  ["time.parse_duration_ns", ["1y1w1d1h"], 32230800000000000],
  ["time.parse_duration_ns", ["1.5d2h"], 136800000000000],
  ["time.parse_duration_ns", ["-1.5us"], -1500],
  ["time.parse_duration_ns", ["+1µs"], 1000],
  ["time.parse_duration_ns", [".5ms"], 500000],
  ["time.parse_duration_ns", ["1h15m30.918s"], 4530918000000],
  ["time.parse_duration_ns", ["0"], 0],
  ["time.parse_duration_ns", ["-9223372036854775808ns"], -9223372036854775808n],
  ["time.parse_duration_ns", ["9223372036854775808ns"], undefined],
  ["time.parse_duration_ns", ["10000000h"], undefined],
  ["time.parse_duration_ns", ["1"], undefined],
  ["time.parse_duration_ns", ["1x"], undefined],
  ["time.parse_duration_ns", ["1h\u0000"], undefined],
  ["time.parse_duration_ns", ["."], undefined],
  ["time.parse_duration_ns", [""], undefined],
]);
