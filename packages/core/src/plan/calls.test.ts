import { loadSync } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";

test("in v0, a rule may be written as a function of nothing, and be called as one", async () => {
  const text = `package t
    p = [names(), all] { all = names() }
    names() = "none" { not input.names }
    names() = concat(", ", input.names)`;
  const { wasm } = await compile({ sources: [{ name: "t.rego", text }], regoVersion: "v0", entrypoints: ["t/p"] });
  expect(loadSync(wasm!).evaluate({})).toEqual([{ result: ["none", "none"] }]);
  expect(loadSync(wasm!).evaluate({ names: ["a", "b"] })).toEqual([{ result: ["a, b", "a, b"] }]);
});
