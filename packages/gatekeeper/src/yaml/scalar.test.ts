import { describe, expect, test } from "vitest";
import { resolvePlainScalar } from "./scalar.ts";

describe("plain scalars as Kubernetes reads them", () => {
  test.each([
    ["yes", true],
    ["on", true],
    ["y", true],
    ["No", false],
    ["OFF", false],
    ["n", false],
    ["yEs", "yEs"],
    ["~", null],
    ["", null],
    ["Null", null],
    ["0400", 256],
    ["0o400", 256],
    ["-0400", -256],
    ["08", 8],
    ["0x1F", 31],
    ["0b11", 3],
    ["1_000", 1000],
    ["1:30", "1:30"],
    ["2001-01-01", "2001-01-01"],
    ["1.5", 1.5],
    [".5", 0.5],
    ["1e3", 1000],
    ["1e400", "1e400"],
    ["9007199254740993", 9007199254740993n],
    ["18446744073709551615", 18446744073709551615n],
    ["--1", "--1"],
    ["500m", "500m"],
    ["_1", "_1"],
  ])("%s", (text, value) => {
    expect(resolvePlainScalar(text)).toBe(value);
  });

  test("numbers that would lose their value are refused", () => {
    expect(resolvePlainScalar("12345678901234567890123")).toMatchObject({
      refused: "the integer 12345678901234567890123 does not fit in 64 bits",
    });
    expect(resolvePlainScalar(".inf")).toMatchObject({ refused: ".inf has no form in JSON" });
  });
});
