/** What the formatter promises of every text: twice is as once, the same tree, every comment. */
import { isDeepStrictEqual } from "node:util";
import { format, parse } from "@portcullis/core";

/** Where a node stands, what it was read from, and what a spelling decides that means nothing. */
const spelling = new Set(["span", "source", "raw", "assign", "comments", "target", "imports"]);

/** @returns {string | undefined} which promise was broken; undefined too for a text that is no module. */
export function brokenPromise(source, options) {
  const first = format(source, options);
  if (first.text === undefined) return first.diagnostics.length === 0 ? "the formatter says nothing" : undefined;
  const again = { ...source, text: first.text };
  const second = format(again, options);
  if (second.text === undefined) return `formatted text is refused: ${second.diagnostics[0]?.message}\n${first.text}`;
  if (second.text !== first.text) return `formatting twice differs:\n${first.text}\n-- then --\n${second.text}`;
  // METADATA that cannot be read is formatted all the same, as comments.
  const unread = parse(source, options).module === undefined ? { ...options, annotations: false } : options;
  const [before, after] = [source, again].map((text) => parse(text, unread).module);
  const place = firstDifference(meaningOf(before, before), meaningOf(after, before));
  if (place !== undefined) return `formatting changes the tree: ${place}\n${first.text}`;
  if (!isDeepStrictEqual(commentsOf(before), commentsOf(after))) return `formatting loses a comment:\n${first.text}`;
  return undefined;
}

/** Imports of keywords that were active without one are written down. */
function meaningOf(module, original) {
  const known = new Set(importsOf(original));
  const imports = importsOf(module).filter((each) => known.has(each) || !each.includes('"keywords"'));
  const { annotations, ...tree } = plain({ ...module, annotations: module.annotations.filter(isBetweenRules(module)) });
  return {
    tree: { ...tree, rules: tree.rules.map(withOwnWildcards) },
    imports: imports.sort(),
    annotations: withoutBlanks(annotations),
  };
}

/** Bodies that follow each other have one head, with the wildcards of it, until they are written as rules. */
function withOwnWildcards(rule) {
  const numbers = new Map();
  const own = (name) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return `$${numbers.get(name)}`;
  };
  const isWildcard = (key, value) => key === "name" && /^\$\d+$/.test(value);
  return JSON.parse(JSON.stringify(rule, (key, value) => (isWildcard(key, value) ? own(value) : value)));
}

/** METADATA at the margin of a body belongs to the next rule, until a formatter indents it: in OPA too. */
function isBetweenRules({ rules }) {
  return ({ span }) => !rules.some((rule) => rule.span.start < span.start && span.start < rule.span.end);
}

/** Blanks at the end of a line are dropped, as OPA does, which YAML may count. */
function withoutBlanks(value) {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [withoutBlanks(key), withoutBlanks(each)]));
}

function importsOf(module) {
  return module.imports.map((each) => JSON.stringify(plain(each)));
}

function plain(node) {
  if (Array.isArray(node)) return node.map(plain);
  if (node === null || typeof node !== "object") return node;
  const entries = Object.entries(node).filter(
    ([key, value]) =>
      !spelling.has(key) && value !== undefined && !(node.kind === "Head" && key === "value" && isTrue(value)),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}

/** A head without a value has this one. */
function isTrue(value) {
  return value.kind === "Boolean" && value.value;
}

/** As a path and both values; undefined when there is none. */
function firstDifference(before, after, path = "") {
  if (isDeepStrictEqual(before, after)) return undefined;
  if (before === null || after === null || typeof before !== "object" || typeof after !== "object") {
    return `${path}: ${JSON.stringify(before)} becomes ${JSON.stringify(after)}`;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const found = firstDifference(before[key], after[key], `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return path;
}

/** Sorted, because imports are sorted with theirs. */
function commentsOf(module) {
  return module.comments.map(({ text }) => text.trimEnd()).sort();
}
