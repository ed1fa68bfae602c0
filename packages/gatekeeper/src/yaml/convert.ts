/** A YAML tree → the JSON value that Kubernetes makes of it, or the first thing in the tree that it would refuse. */
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { ReadLimits } from "./document.ts";
import { keyText, resolvePlainScalar, type ScalarValue } from "./scalar.ts";

/** Thrown inside this file's callers only; `readYaml` turns it into a diagnostic. */
export class ConversionFailure {
  readonly node: Node | undefined;
  readonly message: string;
  readonly hint: string | undefined;
  constructor(node: Node | undefined, message: string, hint?: string) {
    this.node = node;
    this.message = message;
    this.hint = hint;
  }
}

interface Conversion {
  readonly anchors: Map<string, Anchor>;
  readonly limit: number;
  count: number;
}

/** What an anchor stands for; `size` is undefined while it is still being read. */
interface Anchor {
  value: unknown;
  node: Node;
  size: number | undefined;
}

export function toValue(root: Node | null, limits: ReadLimits): unknown {
  if (root === null) return null;
  return convert(root, { anchors: new Map(), limit: limits.values ?? 1_000_000, count: 0 });
}

function convert(node: Node, conversion: Conversion): unknown {
  if (isAlias(node)) return resolveAlias(node, conversion).value;
  const before = conversion.count++;
  checkSize(node, conversion);
  const anchor: Anchor | undefined =
    "anchor" in node && node.anchor !== undefined ? { value: undefined, node, size: undefined } : undefined;
  if (anchor !== undefined) conversion.anchors.set((node as Scalar).anchor!, anchor);
  let value: unknown;
  if (isMap(node)) value = convertMap(node, conversion);
  else if (isSeq(node)) value = node.items.map((item) => (item === null ? null : convert(item as Node, conversion)));
  else value = convertScalar(node as Scalar);
  if (anchor !== undefined) {
    anchor.value = value;
    anchor.size = conversion.count - before;
  }
  return value;
}

function resolveAlias(alias: Alias, conversion: Conversion): Anchor {
  const anchor = conversion.anchors.get(alias.source);
  if (anchor === undefined) throw new ConversionFailure(alias, `the alias *${alias.source} has no anchor above it`);
  if (anchor.size === undefined)
    throw new ConversionFailure(alias, `the alias *${alias.source} stands inside its own anchor`);
  // The value is shared, but whoever writes it as JSON writes it again for each alias.
  conversion.count += anchor.size;
  checkSize(alias, conversion);
  return anchor;
}

function checkSize(node: Node, conversion: Conversion): void {
  if (conversion.count <= conversion.limit) return;
  const message = `the aliases of this document stand for more than ${conversion.limit.toLocaleString("en-US")} values`;
  throw new ConversionFailure(node, message, "write the repeated part out, or split the document");
}

function convertMap(map: YAMLMap, conversion: Conversion): unknown {
  const entries = new Map<string, unknown>();
  const merged = new Map<string, unknown>();
  const merges: Node[] = [];
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    if (isMergeKey(pair.key)) {
      if (pair.value !== null) merges.push(pair.value);
      continue;
    }
    const key = convertKey(pair.key, conversion);
    if (entries.has(key))
      throw new ConversionFailure(
        pair.key,
        `the key ${JSON.stringify(key)} stands twice in this mapping`,
        "keep one of them",
      );
    entries.set(key, pair.value === null ? null : convert(pair.value, conversion));
  }
  for (const node of merges) mergeInto(merged, node, conversion);
  for (const [key, value] of merged) if (!entries.has(key)) entries.set(key, value);
  return Object.fromEntries(entries);
}

/** Own keys win over merged ones, earlier merges over later ones. */
function mergeInto(target: Map<string, unknown>, node: Node, conversion: Conversion): void {
  const sources = isSeq(node) ? (node.items as Node[]) : [node];
  for (const source of sources) {
    const value = convert(source, conversion);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new ConversionFailure(source, "a merge key (<<) needs a mapping or a list of mappings");
    for (const [key, member] of Object.entries(value)) if (!target.has(key)) target.set(key, member);
  }
}

export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === "PLAIN" && key.value === "<<" && key.tag === undefined;
}

function convertKey(node: Node, conversion: Conversion): string {
  const value = node === null ? null : convert(node, conversion);
  if (value === null) throw new ConversionFailure(node, "a key must not be null", "quote it if it is a text");
  if (typeof value === "object") throw new ConversionFailure(node, "a key must be a text, not a list or a mapping");
  return keyText(value as Exclude<ScalarValue, null>);
}

/** The key of a pair as a text, or undefined where it has none; for looking paths up. */
export function keyOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const value = convertScalar(key);
  return value === null ? undefined : keyText(value);
}

const tagPrefix = "tag:yaml.org,2002:";

function convertScalar(scalar: Scalar): ScalarValue {
  const text = typeof scalar.value === "string" ? scalar.value : "";
  const tag = scalar.tag;
  if (tag === undefined) return scalar.type === "PLAIN" || scalar.type === undefined ? plain(scalar, text) : text;
  if (!tag.startsWith(tagPrefix)) return text;
  const name = tag.slice(tagPrefix.length);
  if (name === "str") return text;
  if (name === "binary") return decodeBase64(scalar, text);
  const value = plain(scalar, text);
  const fits = { int: ["number", "bigint"], float: ["number", "bigint"], bool: ["boolean"], null: ["object"] }[name];
  if (fits?.includes(typeof value)) return value;
  throw new ConversionFailure(scalar, `${JSON.stringify(text)} is not a !!${name}`);
}

function plain(scalar: Scalar, text: string): ScalarValue {
  const value = resolvePlainScalar(text);
  if (typeof value === "object" && value !== null) throw new ConversionFailure(scalar, value.refused, value.hint);
  return value;
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Text only: what is not UTF-8 could not be written as JSON. */
function decodeBase64(scalar: Scalar, text: string): string {
  const digits = text.replaceAll(/[\s=]/g, "");
  let escaped = "";
  let bits = 0;
  let held = 0;
  for (const digit of digits) {
    const value = base64Digits.indexOf(digit);
    if (value < 0) throw new ConversionFailure(scalar, "!!binary holds a character that is not base64");
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    escaped += `%${((bits >> held) & 0xff).toString(16).padStart(2, "0")}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    throw new ConversionFailure(scalar, "!!binary holds bytes that are not UTF-8 text");
  }
}
