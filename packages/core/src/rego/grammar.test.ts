import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const grammar = readFileSync(new URL("../../../../docs/grammar.md", import.meta.url), "utf8");
const files = ["parser.ts", "imports.ts", "rules.ts", "expressions.ts"];
const code = files.map((file) => readFileSync(new URL(file, import.meta.url), "utf8")).join("\n");

test("each production of docs/grammar.md is a function of the parser", () => {
  const productions = [...grammar.matchAll(/^([A-Z][A-Za-z]+) +=/gm)].map(([, name]) => name!);
  const missing = productions.filter((name) => !new RegExp(`function parse${name}\\b`).test(code));
  expect(productions.length).toBeGreaterThan(25);
  expect(missing).toEqual([]);
});
