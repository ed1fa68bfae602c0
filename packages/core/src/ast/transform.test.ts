import { expect, test } from "vitest";
import type { Source } from "../source/source.ts";
import { array, call, expression, object, ref, rule, string, variable } from "./build.ts";
import { copyTerm } from "./copy.ts";
import type { Node } from "./nodes.ts";
import { printRule, printTerm } from "./print.ts";
import { transform } from "./transform.ts";
import { children, walk } from "./walk.ts";

const source: Source = { name: "p.rego", text: "" };
const span = { source, start: 0, end: 0 };
const [x, y] = [variable("x", span), variable("y", span)];
const sum = call("plus", [ref(variable("input", span), ["a", x], span), array([y], span)], span);

/** Replaces every `x` by `z`. */
function rename(node: Node): Node {
  return node.kind === "Var" && node.name === "x" ? { ...node, name: "z" } : node;
}

test("children come in source order, keys before values", () => {
  const entries = object([{ key: string("k", span), value: x }], span);
  expect(children(entries).map(({ kind }) => kind)).toEqual(["String", "Var"]);
  expect(children(sum).map(({ kind }) => kind)).toEqual(["Var", "Ref", "Array"]);
});

test("walk visits parents first, and stays out of what the visitor declines", () => {
  const seen: string[] = [];
  walk(sum, ({ kind }) => {
    seen.push(kind);
    return kind !== "Ref";
  });
  expect(seen).toEqual(["Call", "Var", "Ref", "Array", "Var"]);
});

test("transform rewrites from the leaves up and leaves the rest as it is", () => {
  const renamed = transform(sum, rename);
  expect(printTerm(renamed)).toBe("input.a[z] + [y]");
  expect(renamed.args[1]).toBe(sum.args[1]);
  expect(printTerm(sum)).toBe("input.a[x] + [y]");
});

test("where nothing changes the same object comes back", () => {
  expect(transform(sum, (node) => node)).toBe(sum);
});

test("a copy has the same text and no node of the original", () => {
  const copy = copyTerm(sum);
  expect(printTerm(copy)).toBe(printTerm(sum));
  const originals = new Set<Node>();
  walk(sum, (node) => void originals.add(node));
  walk(copy, (node) => expect(originals.has(node)).toBe(false));
});

test("built rules print as they would be written", () => {
  const body = [expression(call("count", [x], span), span)];
  expect(printRule(rule("a", { contains: false, assign: true, value: y }, body, undefined, span))).toBe(
    "a := y if count(x)",
  );
});
