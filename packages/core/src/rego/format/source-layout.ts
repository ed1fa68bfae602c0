/** The layout that keeps the source's line breaks and comments where they were, as `opa fmt` does. */
import type { Comment, Expression, Module, Node } from "../../ast/nodes.ts";
import type { Layout } from "../../ast/print/layout.ts";
import { positionAt } from "../../source/line-index.ts";
import { commentLines, lineOf, type PlacedComments, spellComment } from "./comments.ts";

export function sourceLayout(module: Module, comments: PlacedComments): Layout {
  const { source } = module;
  const line = (offset: number): number => positionAt(source, offset).line;
  const startLine = (node: Node): number => line(node.span.start);
  const endLine = (node: Node): number => line(node.span.end);
  const previous = previousExpressions(comments);
  return {
    rows: (container, items) => {
      const rows = items.map(startLine);
      // A first argument on a line of its own does not make OPA break the call.
      const opening = container.kind === "Call" ? Number.POSITIVE_INFINITY : openingLine(container, line);
      const breaks = rows.some((row, index) => row > (index === 0 ? opening : rows[index - 1]!));
      return breaks || comments.broken.has(container) ? rows : undefined;
    },
    breaksBody: (owner, body) => {
      const first = startLine(body[0]!);
      return (
        comments.broken.has(owner) ||
        first > line(bodyBegin(owner, body)) ||
        body.some((expression) => startLine(expression) > first)
      );
    },
    inlineIf: (rule) => {
      if (comments.broken.has(rule)) return false;
      const [only] = rule.body;
      return only !== undefined && startLine(only) === endLine(rule.head);
    },
    breaksBeforeTerm: (comprehension) =>
      (comprehension.kind === "ArrayComprehension" || comprehension.kind === "SetComprehension") &&
      startLine(comprehension.term) > startLine(comprehension),
    // OPA looks where the modifier before it begins, not where it ends.
    breaksBefore: (modifier, before) =>
      beginsLine(source.text, modifier.span.start) ||
      (before.kind === "With" && startLine(modifier) > startLine(before)),
    // And a chain that was written on one line is taken apart.
    elseOnOwnLine: (rule, before) => beginsLine(source.text, rule.span.start) || startLine(rule) === startLine(before),
    before: (node) => [...gapBefore(node, previous.get(node), comments, line), ...commentsAbove(node, comments, line)],
    after: (node) => spellOptional(comments.behind.get(node)),
    opening: (container) => spellOptional(comments.opening.get(container)),
    closing: (container) => closingLines(container, comments, line),
    spelling: (node) => (comments.verbatim.has(node) ? written(node, source.text) : spellingOf(node, source.text)),
  };
}

function spellOptional(comment: Comment | undefined): string | undefined {
  return comment === undefined ? undefined : spellComment(comment);
}

/** Where the bracket of a collection or of a head's arguments stands. */
function openingLine(container: Node, line: (offset: number) => number): number {
  return line(container.kind === "Head" ? container.reference.span.end : container.span.start);
}

/** OPA compares the first expression of a comprehension with its term. */
function bodyBegin(owner: Node, body: readonly Expression[]): number {
  if (owner.kind === "ArrayComprehension" || owner.kind === "SetComprehension") return owner.term.span.start;
  // The braces of an operand of `and` or `or` stand right before its body.
  if (owner.kind === "NotBody" && owner.spelling !== undefined) return braceBefore(body[0]!);
  return owner.span.start;
}

function braceBefore({ span: { source, start } }: Expression): number {
  return source.text.lastIndexOf("{", start - 1);
}

function beginsLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "";
}

function previousExpressions({ regions }: PlacedComments): ReadonlyMap<Node, Node> {
  const found = new Map<Node, Node>();
  for (const { owner, items } of regions) {
    if (!("body" in owner)) continue;
    items.forEach(({ node }, index) => {
      if (index > 0) found.set(node, items[index - 1]!.node);
    });
  }
  return found;
}

/** Expressions that do not follow line by line, for an empty line or a comment between them, get one empty line. */
function gapBefore(
  node: Node,
  previous: Node | undefined,
  { above }: PlacedComments,
  line: (offset: number) => number,
): readonly string[] {
  if (previous === undefined) return [];
  return above.has(node) || line(node.span.start) > line(previous.span.end) + 1 ? [""] : [];
}

function commentsAbove(node: Node, { above }: PlacedComments, line: (offset: number) => number): readonly string[] {
  const comments = above.get(node) ?? [];
  const last = comments[comments.length - 1];
  const gap = last !== undefined && line(node.span.start) - lineOf(last) > 1;
  return [...commentLines(comments, standsAtMargin(node)), ...(gap ? [""] : [])];
}

function standsAtMargin({ kind }: Node): boolean {
  return ["Module", "Package", "Import", "Rule"].includes(kind);
}

function closingLines(
  container: Node,
  { closing, regions }: PlacedComments,
  line: (offset: number) => number,
): readonly string[] {
  const comments = closing.get(container) ?? [];
  const last = comments[comments.length - 1];
  if (last === undefined) return [];
  const region = regions.find(({ owner, end }) => owner === container && end > last.span.start);
  const gap = region !== undefined && Number.isFinite(region.end) && line(region.end - 1) - lineOf(last) > 1;
  return [...commentLines(comments, container.kind === "Module"), ...(gap ? [""] : [])];
}

/** Strings are kept as they are written; of numbers only those that begin with a point; of differences only `-x`. */
function spellingOf(node: Node, text: string): string | undefined {
  const spelling = written(node, text);
  if (node.kind === "String") return spelling;
  if (node.kind === "Number") return /^-?\./.test(spelling) ? spelling : undefined;
  // Parentheses belong to the span of what they hold.
  return node.kind === "Call" && /^[(\s]*-/.test(spelling) ? spelling.replace(/^[(\s]+/, "") : undefined;
}

function written({ span }: Node, text: string): string {
  return text.slice(span.start, span.end);
}
