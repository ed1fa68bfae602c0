import { expect, test } from "vitest";
import { abortError } from "./policy-error.ts";

test("a message with place and code is taken apart", () => {
  const error = abortError("a/b.rego:12:3: eval_conflict_error: complete rules must not produce multiple outputs");
  expect(error).toMatchObject({
    code: "eval_conflict_error",
    message: "a/b.rego:12: eval_conflict_error: complete rules must not produce multiple outputs",
    text: "complete rules must not produce multiple outputs",
    place: { file: "a/b.rego", row: 12, column: 3 },
  });
});

test("any other message is an internal error", () => {
  expect(abortError("opa_malloc: failed")).toMatchObject({
    code: "eval_internal_error",
    message: "eval_internal_error: opa_malloc: failed",
    text: "opa_malloc: failed",
    place: undefined,
  });
});
