import { loadSync } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";

test("a conflict names its place and what is wrong, whatever the length of either", async () => {
  const text = "package t\np := 1 if input.a\np := 2 if input.b\nq[k] := v if some [k, v] in input.pairs";
  const sources = [{ name: `${"deep/".repeat(40)}ä.rego`, text }];
  const { wasm } = await compile({ sources, entrypoints: ["t/p", "t/q"] });
  const policy = loadSync(wasm!);
  expect(() => policy.evaluate({ a: 1, b: 1 }, "t/p")).toThrow(
    `${sources[0]!.name}:3: eval_conflict_error: complete rules must not produce multiple outputs`,
  );
  expect(() =>
    policy.evaluate(
      {
        pairs: [
          ["x", 1],
          ["x", 2],
        ],
      },
      "t/q",
    ),
  ).toThrow(`${sources[0]!.name}:4: eval_conflict_error: object keys must be unique`);
  expect(policy.evaluate({ a: 1 }, "t/p")).toEqual([{ result: 1 }]);
});
