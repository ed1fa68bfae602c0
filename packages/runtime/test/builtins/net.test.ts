/** net.cidr_*: what OPA gives for the same call; sets are written as arrays. */

import { expect, test } from "vitest";
import { describeCases } from "./describe-cases.ts";
import { loadRuntime } from "./harness.ts";

await describeCases("Networks", [
  ["net.cidr_is_valid", ["10.0.0.0/8"], true],
  ["net.cidr_is_valid", ["10.0.0.0/08"], true],
  ["net.cidr_is_valid", ["010.0.0.0/8"], false],
  ["net.cidr_is_valid", ["10.0.0.0"], false],
  ["net.cidr_is_valid", ["10.0.0.0/33"], false],
  ["net.cidr_is_valid", ["::1/129"], false],
  ["net.cidr_is_valid", ["::ffff:1.2.3.4/100"], true],
  ["net.cidr_is_valid", ["1:2:3:4:5:6:7::/64"], true],
  ["net.cidr_is_valid", ["1:2:3:4:5:6:7:8::/64"], false],
  ["net.cidr_is_valid", ["1::2::3/64"], false],
  ["net.cidr_is_valid", ["fe80::1%eth0/64"], false],
  ["net.cidr_contains", ["10.0.0.0/8", "10.1.2.3"], true],
  ["net.cidr_contains", ["10.0.0.0/8", "10.0.0.0/7"], false],
  ["net.cidr_contains", ["::/0", "10.0.0.1"], false],
  ["net.cidr_contains", ["0.0.0.0/0", "::ffff:1.2.3.4"], true],
  ["net.cidr_contains", ["10.0.0.0/8", "x"], undefined],
  ["net.cidr_intersects", ["10.0.0.0/8", "10.1.0.0/16"], true],
  ["net.cidr_intersects", ["10.1.0.0/16", "10.0.0.0/8"], true],
  ["net.cidr_intersects", ["10.1.0.0/16", "10.2.0.0/16"], false],
  ["net.cidr_overlap", ["10.0.0.0/8", "10.1.2.3"], true],
  ["net.cidr_expand", ["1.2.3.5/31"], ["1.2.3.4", "1.2.3.5"]],
  ["net.cidr_expand", ["255.255.255.254/31"], ["255.255.255.254", "255.255.255.255"]],
  ["net.cidr_expand", ["2001:db8::/127"], ["2001:db8::", "2001:db8::1"]],
  ["net.cidr_expand", ["1:0:0:2::/128"], ["1:0:0:2::"]],
  ["net.cidr_expand", ["10.0.0.0/8"], undefined],
  ["net.cidr_merge", [["10.0.0.0/25", "10.0.0.128/25"]], ["10.0.0.0/24"]],
  ["net.cidr_merge", [["10.0.1.5"]], ["10.0.0.0/8"]],
  ["net.cidr_merge", [["10.0.1.0/24", "10.0.2.0/24"]], ["10.0.1.0/24", "10.0.2.0/24"]],
  ["net.cidr_merge", [new Set(["2001:db8::/33", "2001:db8:8000::/33"])], ["2001:db8::/32"]],
  ["net.cidr_merge", [["::1"]], undefined],
  ["net.cidr_merge", [[]], []],
]);

await describeCases("Which networks hold which addresses", [
  [
    "net.cidr_contains_matches",
    [{ a: "10.0.0.0/8" }, ["10.1.2.3", ["10.0.0.5", "more"], "1.1.1.1"]],
    [
      ["a", 0],
      ["a", 1],
    ],
  ],
  ["net.cidr_contains_matches", ["10.0.0.0/8", new Set(["10.1.2.3"])], [["10.0.0.0/8", "10.1.2.3"]]],
  ["net.cidr_contains_matches", [[[]], "10.1.2.3"], undefined],
]);

test("what is no network has a message", async () => {
  const runtime = await loadRuntime();
  runtime.call("net.cidr_contains_matches", [[]], "10.1.2.3");
  runtime.call("net.cidr_merge", ["::1"]);
  expect(runtime.failures).toEqual([
    "operand 1: element must be string or non-empty array",
    "IPv6 invalid: needs prefix length",
  ]);
});
