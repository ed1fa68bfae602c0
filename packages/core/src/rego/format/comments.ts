/** Where each comment goes: above a node, behind one, behind an opening bracket, or before a closing one. */
import type { Comment, Module, Node, Rule } from "../../ast/nodes.ts";
import { walk } from "../../ast/walk.ts";
import { positionAt } from "../../source/line-index.ts";
import { findRegions, type Region } from "./regions.ts";

export interface PlacedComments {
  readonly above: ReadonlyMap<Node, readonly Comment[]>;
  readonly behind: ReadonlyMap<Node, Comment>;
  readonly opening: ReadonlyMap<Node, Comment>;
  readonly closing: ReadonlyMap<Node, readonly Comment[]>;
  /** Template strings with comments inside, which are kept as they are. */
  readonly verbatim: ReadonlySet<Node>;
  /** What has a comment inside, so that it cannot stand on one line. */
  readonly broken: ReadonlySet<Node>;
  /** The item before each item of a body. */
  readonly regions: readonly Region[];
}

interface Places {
  readonly above: Map<Node, Comment[]>;
  readonly behind: Map<Node, Comment>;
  readonly opening: Map<Node, Comment>;
  readonly closing: Map<Node, Comment[]>;
  readonly broken: Set<Node>;
}

export function placeComments(module: Module): PlacedComments {
  const regions = findRegions(module);
  const places: Places = {
    above: new Map(),
    behind: new Map(),
    opening: new Map(),
    closing: new Map(),
    broken: new Set(),
  };
  const verbatim = templatesWithComments(module);
  for (const comment of module.comments) {
    if ([...verbatim].some((template) => holds(template, comment))) continue;
    const region = innermost(regions, comment);
    if (region.owner !== module) places.broken.add(region.owner);
    place(places, region, comment);
  }
  return { ...places, verbatim, regions };
}

/** The outermost ones. */
function templatesWithComments(module: Module): ReadonlySet<Node> {
  const found = new Set<Node>();
  if (module.comments.length === 0) return found;
  for (const rule of module.rules) {
    walk(rule, (node) => {
      if (node.kind !== "TemplateString") return true;
      if (module.comments.some((comment) => holds(node, comment))) found.add(node);
      return false;
    });
  }
  return found;
}

function holds({ span }: Node, { span: { start } }: Comment): boolean {
  return span.start <= start && start < span.end;
}

function innermost(regions: readonly Region[], { span }: Comment): Region {
  let found = regions[0]!;
  for (const region of regions) {
    const inside = region.start <= span.start && span.start < region.end;
    if (inside && region.end - region.start <= found.end - found.start) found = region;
  }
  return found;
}

function place(places: Places, region: Region, comment: Comment): void {
  const { start } = comment.span;
  const previous = region.items.findLast((item) => item.start < start);
  const next = region.items.find((item) => item.start > start);
  const trailing = !beginsLine(comment);
  if (previous?.node.kind === "Rule" && start < previous.end) placeInRule(places, previous.node, comment);
  else if (trailing && previous !== undefined) placeBehind(places, previous.node, comment);
  else if (trailing && !places.opening.has(region.owner)) places.opening.set(region.owner, comment);
  else if (previous !== undefined && start < previous.end) push(places.above, previous.node, comment);
  else if (next !== undefined) push(places.above, next.node, comment);
  else push(places.closing, region.owner, comment);
}

/** Outside of its braces and brackets: between a body and `else`, or in the midst of an expression. */
function placeInRule(places: Places, rule: Rule, comment: Comment): void {
  const opened = branchOpenedBy(rule, comment);
  if (opened !== undefined && !places.opening.has(opened)) {
    places.opening.set(opened, comment);
    places.broken.add(opened);
    return;
  }
  let next = rule.else;
  while (next !== undefined && next.span.start < comment.span.start) next = next.else;
  if (next !== undefined) push(places.above, next, comment);
  else if (beginsLine(comment)) push(places.above, rule, comment);
  else placeBehind(places, rule, comment);
}

/** The branch whose `if` the comment stands behind, with the body on the lines below. */
function branchOpenedBy(rule: Rule, comment: Comment): Rule | undefined {
  const { start } = comment.span;
  let at: Rule | undefined = rule;
  while (at !== undefined && !(at.head.span.end <= start && start < at.body[0]!.span.start)) at = at.else;
  return at !== undefined && !beginsLine(comment) ? at : undefined;
}

/** There is room for one; further ones go above. */
function placeBehind(places: Places, node: Node, comment: Comment): void {
  if (places.behind.has(node)) push(places.above, node, comment);
  else places.behind.set(node, comment);
}

function push(map: Map<Node, Comment[]>, node: Node, comment: Comment): void {
  const list = map.get(node);
  if (list === undefined) map.set(node, [comment]);
  else list.push(comment);
}

function beginsLine({ span: { source, start } }: Comment): boolean {
  const lineStart = source.text.lastIndexOf("\n", start - 1) + 1;
  return source.text.slice(lineStart, start).trim() === "";
}

export function spellComment({ text }: Comment): string {
  return `#${text}`.trimEnd();
}

/**
 * Comments line by line, with an empty line where the source has some, or where a METADATA block must end. A comment that
 * stood elsewhere than at its line's beginning is no METADATA, and must not become it at the `margin`.
 */
export function commentLines(comments: readonly Comment[], margin: boolean): readonly string[] {
  const lines: string[] = [];
  let previous: Comment | undefined;
  let inMetadata = false;
  for (const comment of comments) {
    const gap = previous === undefined ? 0 : lineOf(comment) - lineOf(previous);
    const isNamed = /^\s*METADATA/.test(comment.text);
    const stoodElsewhere = isNamed && margin && columnOf(comment) > 1;
    const isMetadata = isNamed && !stoodElsewhere;
    const ends: boolean = inMetadata && (isMetadata || columnOf(comment) !== columnOf(previous!));
    if (gap > 1 || (gap === 1 && ends)) lines.push("");
    inMetadata = isMetadata || (inMetadata && gap === 1 && !ends);
    lines.push((stoodElsewhere ? " " : "") + spellComment(comment));
    previous = comment;
  }
  return lines;
}

function columnOf({ span }: Comment): number {
  return positionAt(span.source, span.start).column;
}

export function lineOf({ span }: Comment): number {
  return positionAt(span.source, span.start).line;
}
