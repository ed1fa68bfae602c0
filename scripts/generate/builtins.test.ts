import { readFileSync } from "node:fs";
import { builtinCategories } from "@portcullis/core";
import { describe, expect, test } from "vitest";
import { typeFromDeclaration } from "../../packages/core/src/types/from-declaration.ts";
import { generatedFiles } from "./generated-files.mjs";
import { typeDeclaration } from "./type-declaration.mjs";

const files = await generatedFiles();
const builtins = builtinCategories.flatMap((category) => category.builtins);

describe("the files are what `node scripts/generate/builtins.mjs` writes", () => {
  test.each(files)("$name", ({ url, text }) => {
    expect(readFileSync(url, "utf8")).toBe(text);
  });
});

test("every builtin is in the page once", () => {
  const rows = files[0]?.text.match(/^\| `[a-z_0-9.]+\(/gm) ?? [];
  expect(rows).toHaveLength(builtins.length);
  expect(new Set(rows).size).toBe(rows.length);
});

test("a type that is written to the capabilities is the same when it is read", () => {
  for (const { name, args, result } of builtins) {
    for (const type of [...args.map((arg) => arg.type), ...(result === undefined ? [] : [result])]) {
      expect(typeFromDeclaration(typeDeclaration(type)), name).toEqual(type);
    }
  }
});
