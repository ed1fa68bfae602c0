import { loadSync } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";
import { reached } from "./instrument.ts";

/** What the module reaches of its own text, in the order of the text, and what it answers. */
async function reachedOf(text: string, input: unknown, entrypoint: string, name = "p.rego") {
  const {
    wasm,
    reachable = [],
    diagnostics,
  } = await compile({
    sources: [{ name, text }],
    entrypoints: [entrypoint],
    coverage: true,
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const hits = new Set<number>();
  const note = (number: number): boolean => {
    hits.add(number);
    return true;
  };
  const result = loadSync(wasm!, { builtins: { [reached]: note } }).evaluate(input, entrypoint);
  const places = reachable.map(({ source, start, end }, number) => ({
    text: source.text.slice(start, end),
    hit: hits.has(number),
    start,
  }));
  const texts = (hit: boolean): string[] => places.filter((place) => place.hit === hit).map((place) => place.text);
  return { result, reached: texts(true), missed: texts(false) };
}

test("Rego: expressions, else, comprehensions, every, and what heads give", async () => {
  const text = `package p

import rego.v1

default level := "none"

level := "high" if {
	input.size > 9
	input.sure
} else := "low" if input.size > 3

names contains name if {
	some item in input.items
	name := [part | some part in split(item, "-"); part != ""][0]
	every letter in split(name, "") { letter != "!" }
}

main := {"level": level, "names": names}
`;
  const { result, missed } = await reachedOf(text, { size: 12, sure: false, items: ["a-b"] }, "p/main");
  expect(result).toEqual([{ result: { level: "low", names: ["a"] } }]);
  expect(missed).toEqual(['"high"']);
  const nothing = await reachedOf(text, { size: 1, items: [] }, "p/main");
  expect(nothing.missed.toSorted()).toMatchInlineSnapshot(`
    [
      ""high"",
      ""low"",
      "every letter in split(name, "") { letter != "!" }",
      "input.sure",
      "letter != "!"",
      "name",
      "name := [part | some part in split(item, "-"); part != ""][0]",
      "part != """,
      "some part in split(item, "-")",
    ]
  `);
});

test("what METADATA says is still there", async () => {
  const text = `package p

# METADATA
# title: the rule
main := rego.metadata.rule().title
`;
  expect((await reachedOf(text, {}, "p/main")).result).toEqual([{ result: "the rule" }]);
});

test("TypeScript: the places are those of the source", async () => {
  const text = `import { definePolicy } from "@portcullis/sdk";
function sizeOf(size: number | undefined): string {
  if (size === undefined) return "none";
  return size > 3 ? "large" : "small";
}
export default definePolicy<{ size?: number; words?: string[] }>({
  kind: "Sample", title: "Sample", severity: "low", match: { kinds: [] },
  *violations({ object }) {
    if (sizeOf(object.size) === "large") yield { msg: "too large" };
    for (const word of object.words ?? []) {
      if (word === "no") yield { msg: "no" };
    }
  },
});
`;
  const { missed, reached: found } = await reachedOf(
    text,
    { parameters: {}, review: { object: { size: 2, words: ["yes"] } } },
    "sample/violation",
    "policy.ts",
  );
  expect({ missed, found }).toMatchInlineSnapshot(`
    {
      "found": [
        "sizeOf(object.size) === "large"",
        "object.words ?? []",
        "word === "no"",
        "sizeOf",
        ""small"",
        "size > 3",
        "size === undefined",
        "undefined := set()",
        "set()",
      ],
      "missed": [
        "{ msg: "too large" }",
        "{ msg: "no" }",
        ""large"",
        ""none"",
      ],
    }
  `);
});
