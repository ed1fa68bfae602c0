/** Constant strings: how many there may be, and that a module which was just instantiated has them. */
import { load } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { planText } from "../../test/planned.ts";
import { assemble } from "../link/assemble.ts";
import { countStrings } from "./start.ts";

const text = `package t
  long := "${"long ".repeat(40)}"
  p := ["", "é", long, {"key": "é"}, {"member"}, 1]`;

test("strings of all constants and names are counted once", () => {
  const policy = planText(text, { entrypoints: ["t/p"] });
  const constants = [
    { kind: "array", elements: [{ kind: "string", value: "a" }] },
    { kind: "set", elements: [{ kind: "string", value: "b" }] },
    { kind: "object", entries: [[{ kind: "string", value: "c" }, { kind: "null" }]] },
    { kind: "string", value: "a" },
  ] as const;
  expect(countStrings({ ...policy, constants }, ["a", "t/p"])).toBe(4);
});

test.each([0, 20])("strings are there, whatever their length and letters, and %i more", async (count) => {
  const more = Array.from({ length: count }, (_, index) => `text ${index}`);
  const source = `${text}\n  q := [p, ${JSON.stringify(more)}]`;
  const { wasm } = assemble(planText(source, { entrypoints: ["t/q"] }));
  const policy = await load(wasm!);
  const result = [["", "é", "long ".repeat(40), { key: "é" }, ["member"], 1], more];
  expect(policy.evaluateJson({}, "t/q")).toBe(JSON.stringify([{ result }]));
});
