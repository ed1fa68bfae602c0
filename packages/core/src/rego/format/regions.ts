/** The brackets of a module: what stands between them item by item, so that each comment finds its neighbours. */
import type { Body, Module, Node, Rule, Term } from "../../ast/nodes.ts";
import { signOf } from "../../ast/print/infix.ts";
import { walk } from "../../ast/walk.ts";

export interface Item {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

export interface Region {
  readonly owner: Node;
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
  /** In source order. */
  readonly items: readonly Item[];
}

/** All of them; the module itself is the first and holds the others. */
export function findRegions(module: Module): readonly Region[] {
  const statements = [module.package, ...module.imports, ...module.rules];
  const whole = { owner: module, start: 0, end: Number.POSITIVE_INFINITY, items: statements.map(itemOf).sort(byStart) };
  const regions: Region[] = [whole];
  for (const rule of module.rules) {
    walk(rule, (node) => {
      regions.push(...regionsOf(node, module.source.text));
    });
  }
  return regions;
}

function regionsOf(node: Node, text: string): readonly Region[] {
  switch (node.kind) {
    case "Rule":
      return [...headRegion(node, text), ...ruleRegion(node, text)];
    case "Every":
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
      return [bodyRegion(node, node.body)];
    case "NotBody":
      return node.spelling === undefined ? [bodyRegion(node, node.body)] : [];
    case "Set":
      // There is no room in `set()`.
      if (node.elements.length === 0) return [];
      return [{ owner: node, ...range(node), items: node.elements.map(itemOf) }];
    case "Array":
      return [{ owner: node, ...range(node), items: node.elements.map(itemOf) }];
    case "Object":
      return [{ owner: node, ...range(node), items: node.entries.map(entryItem) }];
    case "Call":
      if (signOf(node) !== undefined || node.operator.span.start !== node.span.start) return [];
      return [{ owner: node, start: node.operator.span.end, end: node.span.end, items: node.args.map(itemOf) }];
    default:
      return [];
  }
}

function headRegion({ head }: Rule, text: string): readonly Region[] {
  const last = head.args?.[head.args.length - 1];
  // The arguments of `else` are copies: they stand elsewhere.
  if (last === undefined || last.span.start < head.span.start) return [];
  return [
    {
      owner: head,
      start: head.reference.span.end,
      end: closingAfter(text, last.span.end),
      items: (head.args ?? []).map(itemOf),
    },
  ];
}

/** Between the braces, where there are any. */
function ruleRegion(rule: Rule, text: string): readonly Region[] {
  const [first] = rule.body;
  const last = rule.body[rule.body.length - 1];
  // A further body of v0's `p { … } { … }` begins with its brace.
  const chained = text[rule.span.start] === "{";
  const end = chained ? rule.span.start : rule.head.span.end;
  if (first === undefined || last === undefined || first.span.start < end) return [];
  if (!withoutComments(text.slice(end, first.span.start)).includes("{")) return [];
  return [{ owner: rule, start: end, end: closingAfter(text, last.span.end), items: rule.body.map(itemOf) }];
}

function bodyRegion(owner: Node, body: Body): Region {
  return { owner, ...range(owner), items: body.map(itemOf) };
}

function range({ span: { start, end } }: Node): { readonly start: number; readonly end: number } {
  return { start, end };
}

function itemOf(node: Node): Item {
  return { node, ...range(node) };
}

function entryItem({ key, value }: { readonly key: Term; readonly value: Term }): Item {
  return { node: key, start: key.span.start, end: value.span.end };
}

function byStart(first: Item, second: Item): number {
  return first.start - second.start;
}

/** Behind the bracket that follows an item, whatever comments, commas and semicolons lie between. */
function closingAfter(text: string, offset: number): number {
  const skipped = /(?:[\s,;]|#[^\n]*)*/y;
  skipped.lastIndex = offset;
  return offset + (skipped.exec(text)?.[0].length ?? 0) + 1;
}

function withoutComments(text: string): string {
  return text.replace(/#[^\n]*/g, "");
}
