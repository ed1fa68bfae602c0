/** What the printer asks about lines: the canonical text breaks what is too wide, a formatter keeps what stood there. */
import type { Expression, Node, Rule, With } from "../nodes.ts";

export interface Layout {
  /** For each item of a collection or argument list the row it stands on; nothing: all on the line of the bracket. */
  rows(container: Node, items: readonly Node[], flat: () => string, level: number): readonly number[] | undefined;
  /** Whether a body in braces or of a comprehension has lines of its own. */
  breaksBody(owner: Node, body: readonly Expression[], flat: () => string, level: number): boolean;
  /** Whether a rule's only expression stands behind `if`, without braces. */
  inlineIf(rule: Rule, head: () => string, flat: () => string): boolean;
  /** Whether a comprehension's term begins a line. */
  breaksBeforeTerm(comprehension: Node): boolean;
  breaksBefore(modifier: With, before: Node): boolean;
  /** Whether `else` begins a line instead of following the brace of the branch before it. */
  elseOnOwnLine(rule: Rule, before: Rule): boolean;
  /** Lines above a node that begins a line: comments, and empty ones. */
  before(node: Node): readonly string[];
  /** A comment behind the node, on its last line. */
  after(node: Node): string | undefined;
  /** A comment on the line of the opening bracket. */
  opening(container: Node): string | undefined;
  /** Comments between the last item or expression and the closing bracket. */
  closing(container: Node): readonly string[];
  /** How the source spells a leaf, where one value has several spellings. */
  spelling(node: Node): string | undefined;
}

const lineWidth = 100;
const tabWidth = 4;

/** Long collections and bodies get lines of their own; short rules stand on one line. */
export const canonicalLayout: Layout = {
  rows: (_container, items, flat, level) => (isWide(flat(), level) ? items.map((_, index) => index) : undefined),
  breaksBody: (_owner, _body, flat, level) => isWide(flat(), level),
  inlineIf: (_rule, head, flat) => !isWide(`${head()} if ${flat()}`, 0),
  breaksBeforeTerm: () => false,
  breaksBefore: () => false,
  elseOnOwnLine: () => false,
  before: () => [],
  after: () => undefined,
  opening: () => undefined,
  closing: () => [],
  spelling: () => undefined,
};

/** Everything on one line. */
export const flatLayout: Layout = {
  ...canonicalLayout,
  rows: () => undefined,
  breaksBody: () => false,
};

function isWide(text: string, level: number): boolean {
  return text.length + level * tabWidth > lineWidth || text.includes("\n");
}
