/** Modules say which parts of their input they read; our host writes no others of an object, to the same result. */

import { load } from "@portcullis/runtime";
import { decodeInputPart, type InputPart, inputSection } from "@portcullis/runtime/input-section";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../src/index.ts";

async function moduleOf(text: string): Promise<Uint8Array> {
  const { wasm, diagnostics } = await compile({ sources: [{ name: "p.rego", text }], entrypoints: ["p/result"] });
  if (wasm === undefined) throw new Error(`${diagnostics.map(({ message }) => message).join("\n")}\n${text}`);
  return wasm;
}

/** `{ a: { b: {} } }`: what is read below keys, and with `*` of every element; `{}` is a value of which scalars are read. */
async function partsOf(body: string): Promise<unknown> {
  const module = new WebAssembly.Module((await moduleOf(`package p\n${body}`)) as Uint8Array<ArrayBuffer>);
  const [section] = WebAssembly.Module.customSections(module, inputSection);
  return section === undefined ? "everything" : shown(decodeInputPart(new Uint8Array(section)));
}

function shown(part: InputPart): unknown {
  if (part === "whole") return part;
  const { keys, elements } = part;
  const below = keys.map(({ key, part }) => [key, shown(part)] as const);
  return { ...Object.fromEntries(below), ...(elements === undefined ? {} : { "*": shown(elements) }) };
}

describe("what a module reads of its input", () => {
  test("are the paths of its references, whichever way their parts go", async () => {
    expect(await partsOf('result if input.request.user == "a"')).toEqual({ request: { user: {} } });
    expect(await partsOf("object := input.request.object\nresult := object.spec.size > 1")).toEqual({
      request: { object: { spec: { size: "whole" } } },
    });
    expect(await partsOf("result if f(input.a, input.b)\nf(x, y) if { x.c; y.d }\nf(x, y) if { y.e; x.g }")).toEqual({
      a: { c: {}, g: {} },
      b: { d: {}, e: {} },
    });
    expect(await partsOf('result if { object.get(input, "a", {}).b; object.get(input.c, ["d", "e"], 1) }')).toEqual({
      a: { b: {} },
      c: { d: { e: {} } },
    });
  });

  test("are whole values where more than their keys is looked at", async () => {
    expect(await partsOf("result := json.marshal(input.a)")).toEqual({ a: "whole" });
    expect(await partsOf("result if input.a.b == input.c")).toEqual({ a: { b: "whole" }, c: "whole" });
    expect(await partsOf("result contains x if some x in input.a.b")).toEqual({ a: { b: "whole" } });
    expect(await partsOf("result := input.a[input.b]")).toEqual({ a: "whole", b: "whole" });
    expect(await partsOf("result := [x.b | some x in input.a; x == input.b]")).toEqual({ a: "whole", b: "whole" });
    expect(await partsOf('result if "a" in input.b')).toEqual({ b: "whole" });
  });

  test("are scalars where only they matter, or how many there are", async () => {
    expect(await partsOf('result if { input.a == "b"; input.c; not input.d }')).toEqual({ a: {}, c: {}, d: {} });
    expect(await partsOf("result if count(input.a.b) > 1")).toEqual({ a: { b: { "*": {} } } });
    expect(await partsOf("result if input.a[input.b]")).toEqual({ a: { "*": {} }, b: "whole" });
    expect(await partsOf("result contains key if some key, _ in input.a")).toEqual({ a: { "*": {} } });
    expect(await partsOf("result := b if [b, _] = input.a")).toEqual({ a: "whole" });
  });

  test("are keys of elements, whichever of them are looked at", async () => {
    expect(await partsOf("result if { some c in input.spec.containers; c.ports[_].host == 1; not c.image }")).toEqual({
      spec: { containers: { "*": { image: {}, ports: { "*": { host: {} } } } } },
    });
    expect(await partsOf("result if input.a[0].b")).toEqual({ a: { "*": { b: {} } } });
    expect(await partsOf("result if input.a[input.b].c")).toEqual({ a: { "*": { c: {} } }, b: "whole" });
    expect(await partsOf('result if object.get(input, ["a", 0, "b"], 1)')).toEqual({ a: { "*": { b: {} } } });
    expect(await partsOf('result if { some x in input.a; x.b == "c"; x.d == input.e }')).toEqual({
      a: { "*": { b: {}, d: "whole" } },
      e: "whole",
    });
    expect(await partsOf("result if { input.a[input.b].c; input.a.d.e }")).toEqual({
      a: { "*": { c: {} }, d: { c: {}, e: {} } },
      b: "whole",
    });
  });

  test("are followed through lists that are made of them", async () => {
    const lists =
      "list := [x | some x in input.a; x.c]\nset contains x if some x in list\nset contains x if some x in input.b";
    expect(await partsOf(`${lists}\nresult := [1 | some x in list; x.d]`)).toEqual({ a: { "*": { c: {}, d: {} } } });
    expect(await partsOf(`${lists}\nresult if { some x in set; x.d }`)).toEqual({
      a: { "*": { c: {}, d: {} } },
      b: { "*": { d: {} } },
    });
    expect(await partsOf(`${lists}\nresult := count(set)`)).toEqual({ a: "whole", b: "whole" });
    expect(await partsOf(`${lists}\nresult := count(list)`)).toEqual({ a: { "*": { c: {} } } });
    expect(await partsOf("result if [[input.a, input.b], 1][0][0].c")).toEqual({ a: { c: {} }, b: { c: {} } });
    expect(await partsOf('result if { some x in array.concat(input.a, object.get(input, "b", [])); x.c }')).toEqual({
      a: { "*": { c: {} } },
      b: { "*": { c: {} } },
    });
  });

  test("is everything where the input itself is passed on", async () => {
    expect(await partsOf("result := json.marshal(input)")).toBe("everything");
    expect(await partsOf("result := x if { x := q with input.a as 1 }\nq := input.b")).toBe("everything");
  });
});

const paths = ["input.a", "input.b", "input.a.b", "input.a.c", "input.b.a.c", "input.c", "input.a[_].b", "input.b[0]"];
const path = fc.constantFrom(...paths);
const rule = fc.constantFrom("r0", "r1", "f(input.a)", "f(input.b)", "g(input)", "g(input.a)");
const value = fc.oneof(
  path,
  rule,
  fc.constantFrom("r0.b", "r2.b", "f(input.c).c", "g(r0).a", "h(input.a).b", "h(r0).c"),
);
const expression = fc.oneof(
  value,
  fc.tuple(value, fc.constantFrom("b", "c")).map(([term, key]) => `object.get(${term}, "${key}", ${term})`),
  fc.tuple(value, value).map(([left, right]) => `{"l": ${left}, "r": ${right}}`),
  value.map((term) => `[x | some x in ${term}]`),
  value.map((term) => `[k | ${term}[k]]`),
  fc.tuple(value, value).map(([term, by]) => `[x.b | some x in ${term}; x.c == ${by}]`),
  fc.tuple(path, value).map(([term, key]) => `[x | x := ${term}[${key}].b.a]`),
  fc.tuple(value, fc.constantFrom("b", "c")).map(([term, key]) => `[x.a | x := ${term}[_]; x.${key} == 1]`),
  value.map((term) => `[f(x) | some x in ${term}]`),
  path.map((term) => `[h(x).a | some x in ${term}]`),
  fc.tuple(rule, path).map(([term, by]) => `[x | x := ${term} with input as {"a": ${by}}]`),
  fc.tuple(value, value).map(([left, right]) => `${left} == ${right}`),
  value.map((term) => `is_object(${term})`),
  value.map((term) => `count(${term})`),
  value.map((term) => `[k | some k, _ in ${term}]`),
  fc.tuple(path, path).map(([left, right]) => `[x.a | some x in array.concat(${left}, ${right})]`),
  fc.tuple(path, value).map(([term, key]) => `[1 | ${term}[${key}]]`),
  fc
    .tuple(path, fc.constantFrom("b", "c"))
    .map(([term, key]) => `[1 | [x, {"a": y}] := [${term}, ${term}]; x.${key}; y]`),
  value.map((term) => `[f(x) | some x in [${term}, input.b]]`),
  value.map((term) => `object.get(input, ["a", "b"], ${term})`),
);
const policy = fc
  .record({
    results: fc.array(expression, { minLength: 1, maxLength: 4 }),
    first: fc.constantFrom(...paths, "[input.a, input.b][0]"),
    second: fc.oneof(path, fc.constant("r0.c"), fc.constant('{"b": input.a}')),
    field: fc.constantFrom("x", "x.b", "x.c", 'object.get(x, "a", x.b)'),
  })
  .map(({ results, first, second, field }) =>
    [
      "package p",
      `r0 := ${first}`,
      `r1 := ${second}`,
      "r2 := input.a if input.a\nr2 := input.b if input.c",
      `f(x) := ${field}`,
      "g(x) := x if x.a\ng(x) := x.b if not x.a",
      // Enough work to be remembered.
      "h(x) := x if { count(x) > 0; some a in x; some b in x; some c in x; [a.b, b.c, c.a] != [1, 1, 1] }",
      ...results.map((each, index) => `result contains [${index}, v] if v := ${each}`),
    ].join("\n"),
  );

const leaf = fc.oneof(fc.constantFrom("a", 1, true, false, null), fc.constant([{ b: 1 }]));
const elements = fc.array(
  fc.record({ a: leaf, b: fc.oneof(leaf, fc.record({ a: leaf, c: leaf })), c: leaf, d: leaf }, { requiredKeys: [] }),
);
const document = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    elements,
    fc.record({ a: tie("node"), b: tie("node"), c: tie("node"), d: leaf }, { requiredKeys: [] }),
  ),
})).node;

test("an object and its text have the same result", async () => {
  const property = fc.asyncProperty(
    policy,
    fc.array(document, { minLength: 3, maxLength: 3 }),
    async (text, inputs) => {
      const loaded = await load(await moduleOf(text));
      for (const input of inputs) {
        expect(outcome(() => loaded.evaluateJson(input))).toBe(
          outcome(() => loaded.evaluateText(JSON.stringify(input))),
        );
      }
      function outcome(evaluate: () => unknown): string {
        try {
          const result = evaluate();
          return typeof result === "string" ? result : JSON.stringify(result);
        } catch (error) {
          return String(error);
        }
      }
    },
  );
  await fc.assert(property, {
    numRuns: Number(process.env.INPUT_RUNS ?? 150),
    seed: Number(process.env.INPUT_SEED ?? 1),
  });
});
