import { expect, test } from "vitest";
import { call } from "./call.ts";

const moment = 1670006453141828752n;

test("times are written by Go's layouts, in any zone", () => {
  expect(call("time.format", moment)).toBe("2022-12-02T18:40:53.141828752Z");
  expect(call("time.format", [moment, "Asia/Kolkata", "RFC1123Z"])).toBe("Sat, 03 Dec 2022 00:10:53 +0530");
  expect(call("time.format", [moment, "America/New_York", "Monday _2 Jan 06 3:04PM MST .000 002"])).toBe(
    "Friday  2 Dec 22 1:40PM EST .141 336",
  );
});

test("times are read by Go's layouts, and errors are Go's", () => {
  expect(call("time.parse_ns", "2006-01-02", "1970-01-02")).toBe(86_400_000_000_000n);
  expect(() => call("time.parse_ns", "2006-01-02", "2020-02-30")).toThrowErrorMatchingInlineSnapshot(
    `[BuiltinError: parsing time "2020-02-30": day out of range]`,
  );
  expect(() => call("time.parse_ns", "2006-01-02", "2020-1-02")).toThrowErrorMatchingInlineSnapshot(
    `[BuiltinError: parsing time "2020-1-02" as "2006-01-02": cannot parse "1-02" as "01"]`,
  );
});

test("a day added is a day by the clocks, not 24 hours", () => {
  const noonBefore = 1679742000000000000n;
  expect(call("time.add_date", [noonBefore, "Europe/Berlin"], 0, 0, 1)).toBe(noonBefore + 23n * 3_600_000_000_000n);
});

test("differences borrow days from the month of the earlier time", () => {
  const [february, march] = ["2020-02-02", "2020-03-01"].map((day) => call("time.parse_ns", "2006-01-02", day)!);
  expect(call("time.diff", february!, march!)).toEqual([0, 0, 28, 0, 0, 0]);
});

test("zones and moments that there are not are refused", () => {
  expect(() => call("time.date", [0, "Mars/Olympus"])).toThrowError("unknown time zone Mars/Olympus");
  expect(() => call("time.date", 10n ** 19n)).toThrowError("timestamp too big");
});
