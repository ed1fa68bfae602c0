/** YAML → JSON values, as OPA does it: the first document counts, and the others must be readable. */

import type { Document, Node, Pair, Scalar, YAMLParseError, YAMLWarning } from "yaml";
import { fail } from "../host/builtin-error.ts";
import type { Json } from "../host/json.ts";
import { hasLoneBytes } from "../host/text.ts";
import type { YamlLibrary } from "./library.ts";
import { resolveScalar } from "./scalar.ts";

/** Aliases let a small text stand for a large value; more than this is an attack. */
const maximumNodes = 1_000_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what YAML's text must not have
const CONTROL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]/;

/** Deeper nesting is an attack on the stack: go-yaml's own bound. */
const maximumDepth = 10_000;

/** Brackets inside of quotes count too: no text has so many of them open. */
function refuseDeepText(text: string): void {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (depth > maximumDepth) fail(`yaml: exceeded max depth of ${maximumDepth}`);
  }
}

export function readYaml(library: YamlLibrary, text: string): Json {
  refuseDeepText(text);
  if (hasLoneBytes(text)) fail("yaml: invalid leading UTF-8 octet");
  if (CONTROL_CHARACTER.test(text)) fail("yaml: control characters are not allowed");
  const documents = library.parseAllDocuments(text, { schema: "failsafe", uniqueKeys: false, logLevel: "silent" });
  if (!Array.isArray(documents)) return null;
  const list = documents as readonly Document[];
  // What has directives only is a stream without documents, which has the warnings itself.
  const { warnings = [] } = documents as { readonly warnings?: readonly YAMLWarning[] };
  if ([...warnings, ...list.flatMap((document) => document.warnings)].some(({ code }) => code === "BAD_DIRECTIVE")) {
    fail("yaml: found unknown directive name");
  }
  for (const { errors } of list) {
    const [error] = errors;
    if (error === undefined) continue;
    // The library catches what its own recursion runs into.
    if (/call stack/i.test(error.message)) fail(`yaml: exceeded max depth of ${maximumDepth}`);
    fail(syntaxMessage(error));
  }
  const [first] = list;
  return first === undefined ? null : reader(library, first)(first.contents as Node | null);
}

/** In go-yaml's words where it has some for the same mistake. */
function syntaxMessage({ code, message, linePos }: YAMLParseError): string {
  const [words] = message.split(" at line ") as [string];
  const line = linePos?.[0].line ?? 1;
  const closing = /[\]}]$/.exec(words)?.[0];
  if (closing !== undefined) return `yaml: line ${line}: did not find expected ',' or '${closing}'`;
  if (code === "TAB_AS_INDENT") return `yaml: line ${line}: found character that cannot start any token`;
  if (code === "BLOCK_AS_IMPLICIT_KEY") return "yaml: mapping values are not allowed in this context";
  return `yaml: line ${line}: ${words}`;
}

function reader(library: YamlLibrary, document: Document): (node: Node | null) => Json {
  let count = 0;
  const open = new Set<Node>();
  const targets = new Map<Node, Node>();
  const value = (node: Node | null | undefined): Json => {
    if (node === null || node === undefined) return null;
    if (++count > maximumNodes) fail("yaml: document contains excessive aliasing");
    if (library.isScalar(node)) return scalar(node);
    if (library.isAlias(node)) {
      const target = targets.get(node) ?? (node.resolve(document) as Node | undefined);
      if (target === undefined) return fail(`yaml: unknown anchor '${node.source}' referenced`);
      targets.set(node, target);
      return value(target);
    }
    if (open.has(node)) fail("yaml: anchor value contains itself");
    open.add(node);
    const result = library.isSeq(node)
      ? node.items.map((item) => value(item as Node))
      : mapping(library.isMap(node) ? (node.items as readonly Pair<Node, Node | null>[]) : []);
    open.delete(node);
    return result;
  };
  /** Members of merged mappings come first, so that a mapping's own win. */
  const mapping = (pairs: readonly Pair<Node, Node | null>[]): Json => {
    const merged = pairs.filter(({ key }) => isMerge(key)).flatMap(({ value: source }) => sources(value(source)));
    const own = pairs
      .filter(({ key }) => !isMerge(key))
      .map(({ key, value: member }): [string, Json] => [keyText(value(key)), value(member)]);
    return Object.fromEntries([...merged, ...own]);
  };
  const isMerge = (key: Node | null): boolean => library.isScalar(key) && key.value === "<<" && key.type === "PLAIN";
  return value;
}

/** Of several, the first wins. */
function sources(value: Json): readonly [string, Json][] {
  const list = Array.isArray(value) ? ([...value].reverse() as Json[]) : [value];
  return list.flatMap((source) => {
    if (typeof source !== "object" || source === null || Array.isArray(source)) {
      return fail("yaml: map merge requires map or sequence of maps as the value");
    }
    return Object.entries(source) as [string, Json][];
  });
}

function keyText(key: Json): string {
  if (typeof key === "object" && key !== null) return fail("yaml: a mapping's key must be a scalar");
  if (key === null) return fail("unsupported map key of type: %!s(<nil>), key: <nil>");
  return String(key);
}

function scalar(node: Scalar): Json {
  const text = String(node.value ?? "");
  switch (node.tag) {
    case undefined:
      return node.type === "PLAIN" || node.type === undefined ? resolveScalar(text) : text;
    case "tag:yaml.org,2002:int":
    case "tag:yaml.org,2002:float":
    case "tag:yaml.org,2002:bool":
    case "tag:yaml.org,2002:null":
      return resolveScalar(text);
    default:
      return text;
  }
}
