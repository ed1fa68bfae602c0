/** OPA's plan beside the module: every compilation can tell it, without being asked for it beforehand. */
import { expect, test } from "vitest";
import { compile } from "../src/index.ts";

const source = { name: "app.rego", text: 'package app\n\nallow if input.user == "alice"\n' };

test("the plan of what was compiled is read from the same result", async () => {
  const result = await compile({ sources: [source], entrypoints: ["app/allow"] });
  expect(result.wasm).toBeDefined();
  expect(result.plan?.plans.plans.map(({ name }) => name)).toEqual(["app/allow"]);
  expect(result.plan?.funcs.funcs.map(({ name }) => name)).toEqual(["g0.data.app.allow"]);
  expect(result.plan?.static.strings.map(({ value }) => value)).toContain("alice");
  expect(result.plan).toBe(result.plan);
});

test("the target `plan` makes no module", async () => {
  const result = await compile({ sources: [source], entrypoints: ["app/allow"], target: "plan" });
  expect(result.wasm).toBeUndefined();
  expect(result.plan?.plans.plans).toHaveLength(1);
});

test("there is none where there are errors", async () => {
  const result = await compile({ sources: [source], entrypoints: ["app/denied"] });
  expect(result.diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
  expect(result.plan).toBeUndefined();
});
