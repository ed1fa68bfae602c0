/** How a builtin that fails on the host meets the module that called it. */

import { BuiltinError, hostBuiltins } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { defineHostBuiltin, isHostBuiltin } from "../../src/builtins/host/define.ts";
import { beginEvaluation } from "../../src/builtins/host/evaluation.ts";
import { replyText } from "./call.ts";

const doubled = defineHostBuiltin("doubled", ["number"], (value) => Number(value) * 2);

test("operands are checked against their declared types in one place", () => {
  expect(() => doubled.evaluateIn(beginEvaluation(), ["2"])).toThrowError(
    expect.objectContaining({ code: "eval_type_error", message: "operand 1 must be number but got string" }),
  );
});

test("for hosts that know nothing of our errors, what fails is bytes that modules understand", () => {
  expect(replyText(doubled("2"))).toBe("type error: operand 1 must be number but got string");
  expect(doubled(2)).toBe(4);
});

test("every builtin of the map can be called either way", () => {
  for (const [name, builtin] of Object.entries(hostBuiltins)) {
    expect(isHostBuiltin(builtin), name).toBe(true);
  }
});

test("whole numbers keep their digits for our host, and as the bytes of JSON for others", () => {
  const parse = hostBuiltins["time.parse_ns"]!;
  const value = ["RFC3339Nano", "2022-12-02T18:40:53.141828752Z"];
  expect(isHostBuiltin(parse) && parse.evaluateIn(beginEvaluation(), value)).toBe(1670006453141828752n);
  expect(new TextDecoder().decode(parse(...value) as ArrayBuffer)).toBe("1670006453141828752");
});

test("one evaluation sees one time and one answer per question", () => {
  const evaluation = beginEvaluation();
  const uuid = hostBuiltins["uuid.rfc4122"]!;
  const now = hostBuiltins["time.now_ns"]!;
  if (!isHostBuiltin(uuid) || !isHostBuiltin(now)) throw new Error("both are builtins of ours");
  expect(uuid.evaluateIn(evaluation, ["a"])).toBe(uuid.evaluateIn(evaluation, ["a"]));
  expect(uuid.evaluateIn(evaluation, ["a"])).not.toBe(uuid.evaluateIn(evaluation, ["b"]));
  expect(now.evaluateIn(evaluation, [])).toBe(now.evaluateIn(evaluation, []));
});

test("a caller's builtin fails by throwing a BuiltinError", () => {
  expect(new BuiltinError("no such thing")).toMatchObject({ code: "eval_builtin_error", message: "no such thing" });
});
