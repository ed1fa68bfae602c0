import { expect, test } from "vitest";
import { lowerTypeScript } from "./index.ts";

/** The refusals of a policy with this body, each with the text that it points at and its hint. */
async function refusals(body: string, before = ""): Promise<string[]> {
  const text = `import { definePolicy, type Workload } from "@portcullis/sdk";
${before}
export default definePolicy<Workload, { names?: string[] }>({
  kind: "Sample", title: "Sample", severity: "low", match: { kinds: [] },
  *violations({ object, parameters }) {
    ${body}
    yield { msg: "sample" };
  },
});`;
  const { diagnostics } = await lowerTypeScript([{ name: "sample.ts", text }], {});
  return diagnostics.map(({ code, message, hint, span }) => {
    const at = span?.source.text.slice(span.start, span.end).split("\n")[0];
    return `${code} ${message} [${at}]${hint === undefined ? "" : `: ${hint}`}`;
  });
}

test("nothing is refused of what is in the subset", async () => {
  expect(await refusals(`if (object.kind === "Pod") return;`)).toEqual([]);
});

test("loops must be bounded", async () => {
  expect(await refusals("while (object.kind) {}")).toMatchInlineSnapshot(`
    [
      "RG202 a while loop cannot be compiled into a policy [while (object.kind) {}]: a policy must end: walk an array with for…of",
    ]
  `);
  expect(await refusals("for (let i = 0; i < 3; i++) {}")).toMatchInlineSnapshot(`
    [
      "RG202 a counting loop cannot be compiled into a policy [for (let i = 0; i < 3; i++) {}]: walk the list: for (const [index, item] of items.entries()), or for (let i = 0; i < items.length; i++)",
    ]
  `);
});

test("functions do not call themselves", async () => {
  const again = "function again(n: number): number { return n > 0 ? again(n - 1) : 0; }";
  expect(await refusals("if (again(3) > 1) return;", again)).toMatchInlineSnapshot(`
    [
      "RG203 function again calls itself [function again(n: number): number { return n > 0 ? again(n - 1) : 0; }]: walk the levels that Kubernetes' schema has, one loop for each",
      "RG202 again() cannot be compiled into a policy [again(n - 1)]: see docs/typescript-subset.md for the functions that a policy may call",
    ]
  `);
});

test("no clock, no chance, no I/O", async () => {
  expect(await refusals("const now = Date.now(); if (now > 3) return;")).toMatchInlineSnapshot(`
    [
      "RG201 Cannot find name 'Date'. [Date]",
      "RG202 Date.now() cannot be compiled into a policy [Date.now()]: a policy has no clock and no chance: pass the time as a parameter",
    ]
  `);
  expect(await refusals(`console.log("x");`)).toMatchInlineSnapshot(`
    [
      "RG201 Cannot find name 'console'. Do you need to change your target library? Try changing the 'lib' compiler option to include 'dom'. [console]",
      "RG202 a statement that changes nothing cannot be compiled into a policy [console.log("x");]: yield a violation, or change a local variable",
    ]
  `);
});

test("classes and errors", async () => {
  expect(await refusals("class A {} ")).toMatchInlineSnapshot(`
    [
      "RG202 a class cannot be compiled into a policy [class A {}]: write functions of plain objects",
    ]
  `);
  expect(await refusals(`try { } catch { }`)).toMatchInlineSnapshot(`
    [
      "RG202 try cannot be compiled into a policy [try { } catch { }]: test the value before it is used: nothing throws in a compiled policy",
    ]
  `);
  expect(await refusals(`if (!object.kind) throw object;`)).toMatchInlineSnapshot(`
    [
      "RG202 throw cannot be compiled into a policy [throw object;]: yield a violation that says what is wrong",
    ]
  `);
});

test("only local variables change", async () => {
  expect(await refusals(`object.kind = "Pod";`)).toMatchInlineSnapshot(`
    [
      "RG202 changing what the function did not make cannot be compiled into a policy [object.kind = "Pod";]: build a new value: { ...object, field }, [...items, item]",
    ]
  `);
  expect(
    await refusals(`const n = [1]; for (const x of n) { if (x > 1) break; yield { msg: "x" }; }`),
  ).toMatchInlineSnapshot(`
    [
      "RG202 break cannot be compiled into a policy [break;]: use continue, or items.some(…) and items.find(…)",
    ]
  `);
  const reads =
    "const seen = new Set<string>(); for (const n of parameters.names ?? []) { if (seen.has(n)) yield { msg: n }; seen.add(n); }";
  expect(await refusals(reads)).toMatchInlineSnapshot(`
    [
      "RG202 seen, which the loop reads and changes, cannot be compiled into a policy [seen.add(n)]: gather first, and look at the result after the loop",
    ]
  `);
  const order =
    "function f(xs: string[]): number { for (const x of xs) { if (x === 'a') return 1; if (x === 'b') return 2; } return 3; }";
  expect(await refusals("if (f([]) > 1) return;", order)).toMatchInlineSnapshot(`
    [
      "RG202 a second way out of a loop cannot be compiled into a policy [return 2;]: return one value from a loop, or use items.find(…)",
    ]
  `);
});

test("regular expressions are RE2", async () => {
  expect(await refusals(`if (/(?=a)b/.test(object.kind ?? "")) return;`)).toMatchInlineSnapshot(`
    [
      "RG202 a regular expression that looks around cannot be compiled into a policy [/(?=a)b/]: match the whole text, and test the rest apart",
    ]
  `);
  expect(await refusals(`if (/(a)\\1/.test(object.kind ?? "")) return;`)).toMatchInlineSnapshot(`
    [
      "RG202 a back-reference cannot be compiled into a policy [/(a)\\1/]: take the parts with split and compare them",
    ]
  `);
});

test("types are checked", async () => {
  expect(await refusals(`if (object.knd === "Pod") return;`)).toMatchInlineSnapshot(`
    [
      "RG201 Property 'knd' does not exist on type 'Workload'. Did you mean 'kind'? [knd]",
    ]
  `);
});

test("what means something else in Rego is refused, not lowered", async () => {
  const yields = (expression: string): Promise<string[]> => refusals(`yield { msg: "m", details: ${expression} };`);
  expect([
    ...(await refusals(`for (const letter of object.kind ?? "") yield { msg: letter };`)),
    ...(await yields(`(object.kind ?? "").replaceAll("a", "$&")`)),
    ...(await yields(`{ kinds: [object.kind] }`)),
    ...(await yields(`(object.kind ?? "").localeCompare("a")`)),
    ...(await yields(`(parameters.names ?? []).reduce((all, name) => name, "")`)),
    ...(await yields(`(parameters.names ?? []).toSorted((a, b) => a.length - b.indexOf("x"))`)),
    ...(await yields(`(object.kind ?? "").match(/a(b)?/)`)),
    ...(await refusals(`const names = parameters.names ?? []; names.push("x");`)),
    ...(await refusals(`const names = parameters.names ?? []; if (names.sort()[0] === "x") return;`)),
    ...(await refusals(`(parameters.names ?? []).forEach(Boolean);`)),
    ...(await yields(`Array.from({ length: 3 }, (item) => String(item)).join()`)),
    ...(await refusals(`switch (object.kind) { case parameters.names?.[0]: return; }`)),
    ...(await refusals(
      `for (const n of parameters.names ?? []) switch (n) { case "a": if (object.kind) break; yield { msg: "x" }; }`,
    )),
    ...(await refusals(`const f = (n: number): number => (n > 0 ? f(n - 1) : 0); if (f(3) > 1) return;`)),
    ...(await refusals(`function g(n: number): boolean { return n > 0 && g(n - 1); } if (g(3)) return;`)),
    ...(await yields(`2 ** 3`)),
    ...(await refusals(`const text = /a/g; if (text.test(object.kind ?? "")) return;`)),
  ]).toMatchInlineSnapshot(`
    [
      "RG202 walking the characters of a text cannot be compiled into a policy [object.kind ?? ""]: test the text with a regular expression",
      "RG202 a replacement with $ cannot be compiled into a policy ["$&"]: replace by a plain text",
      "RG202 a list inside details that may hold undefined cannot be compiled into a policy [kinds: [object.kind]]: filter it, or put null: item ?? null",
      "RG202 (object.kind ?? "").localeCompare() cannot be compiled into a policy [(object.kind ?? "").localeCompare("a")]: compare texts with < and ===, or sort by it",
      "RG202 this reduce cannot be compiled into a policy [(parameters.names ?? []).reduce((all, name) => name, "")]: add to the result in each step: sum + x, [...list, x], { ...object, [key]: value }; or gather in a loop",
      "RG202 this order cannot be compiled into a policy [(parameters.names ?? []).toSorted((a, b) => a.length - b.indexOf("x"))]: sort texts without an argument, or compare one key: (a, b) => a.size - b.size",
      "RG202 a match with a group that may be missing cannot be compiled into a policy [/a(b)?/]: test for each of the forms apart",
      "RG202 changing what the function did not make cannot be compiled into a policy [names.push("x");]: build a new value: { ...object, field }, [...items, item]",
      "RG202 changing a list in place cannot be compiled into a policy [names.sort()]: make a new one: toSorted, toReversed, or [...list]",
      "RG202 forEach cannot be compiled into a policy [(parameters.names ?? []).forEach(Boolean);]: give it a function that is written in place, or write for (const item of items) { … }",
      "RG202 a list of nothing cannot be compiled into a policy [Array.from({ length: 3 }, (item) => String(item))]: make it of its indexes: Array.from({ length }, (_, index) => …)",
      "RG202 a case that is no constant cannot be compiled into a policy [parameters.names?.[0]]: write if and else if",
      "RG202 a break inside of a case cannot be compiled into a policy [break;]: end the case with the break, after if and else",
      "RG202 a function that calls itself cannot be compiled into a policy [f(3)]: walk the levels that Kubernetes' schema has, one loop for each",
      "RG202 a function that calls itself cannot be compiled into a policy [g(3)]: walk the levels that Kubernetes' schema has, one loop for each",
      "RG202 ** cannot be compiled into a policy [2 ** 3]: use + - * / % and comparisons",
      "RG202 .test() of an expression with the flag g cannot be compiled into a policy [text.test(object.kind ?? "")]: leave the flag g out",
    ]
  `);
});
