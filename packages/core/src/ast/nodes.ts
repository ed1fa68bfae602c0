/**
 * The Rego AST: what both front ends produce and every analysis reads. Nodes are immutable; findings live in side
 * tables keyed by the node. The shapes follow OPA's `v1/ast`, so that its documentation explains ours.
 */
import type { RegoVersion, Source } from "../source/source.ts";
import type { Span } from "../source/span.ts";

interface Located {
  readonly span: Span;
}

// Modules

export interface Module extends Located {
  readonly kind: "Module";
  readonly source: Source;
  readonly regoVersion: RegoVersion;
  readonly package: Package;
  readonly imports: readonly Import[];
  readonly rules: readonly Rule[];
  /** In source order. */
  readonly comments: readonly Comment[];
  readonly annotations: readonly Annotations[];
}

export interface Package extends Located {
  readonly kind: "Package";
  /** Always begins with `data`: `package a.b` is `data.a.b`. */
  readonly path: Ref;
}

export interface Import extends Located {
  readonly kind: "Import";
  /** Begins with `data`, `input`, `future` or `rego`. */
  readonly path: Ref;
  readonly alias?: string;
}

export interface Comment extends Located {
  readonly kind: "Comment";
  /** Without the `#`. */
  readonly text: string;
}

export interface Annotations extends Located {
  readonly kind: "Annotations";
  readonly scope: "rule" | "document" | "package" | "subpackages";
  /** The YAML mapping as JSON. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The rule that a `rule` or `document` block stands above; absent for packages. */
  readonly target?: Rule;
}

// Rules

/**
 * One definition. `p if { a } else := 1 if { b }` is one Rule with an `else`; v0's `p { a } { b }` is two Rules.
 * - complete rule: `head.value` (default `true`)
 * - partial set: `contains: true` and `head.key`
 * - partial object and general ref heads: `head.reference` has more than one term, the last may be any term
 * - v0 `p[x]` without a value is a partial set: the parser gives `contains: true`
 * - function: `head.args`
 */
export interface Rule extends Located {
  readonly kind: "Rule";
  readonly default: boolean;
  readonly head: Head;
  readonly body: Body;
  readonly else?: Rule;
}

export interface Head extends Located {
  readonly kind: "Head";
  /** The rule's name and what follows it, relative to the package: `p`, `p.q[x]`. */
  readonly reference: Ref;
  readonly args?: readonly Term[];
  readonly contains: boolean;
  /** The element of a partial set. */
  readonly key?: Term;
  /** Absent: `true`. */
  readonly value?: Term;
  /** Written with `:=` rather than `=`. */
  readonly assign: boolean;
}

// Bodies

/** Never empty: a rule without a body has the expression `true`. */
export type Body = readonly Expression[];

export type Expression = TermExpression | SomeDeclaration | Every | NotBody;

interface WithModifiers extends Located {
  readonly with: readonly With[];
}

/** A term as a statement: a call for every operator, `x := 1` is `Call(assign, x, 1)` and `x = 1` is `Call(eq, x, 1)`. */
export interface TermExpression extends WithModifiers {
  readonly kind: "TermExpression";
  readonly negated: boolean;
  readonly term: Term;
}

/** `some x, y` has Vars; `some x in xs` is one Call of `internal.member_2`, `some k, x in xs` of `internal.member_3`. */
export interface SomeDeclaration extends WithModifiers {
  readonly kind: "SomeDeclaration";
  readonly symbols: readonly Var[] | readonly [Call];
}

/** `every k, v in domain { body }` */
export interface Every extends WithModifiers {
  readonly kind: "Every";
  readonly key?: Var;
  readonly value: Var;
  readonly domain: Term;
  readonly body: Body;
}

/**
 * `not { body }`, by `future.keywords.not`. The operators `and` and `or` between bodies need no node of their own: each
 * operand has its own scope and binds nothing outside, so `a or b` means `not { not { a }; not { b } }`.
 */
export interface NotBody extends WithModifiers {
  readonly kind: "NotBody";
  readonly body: Body;
  /** How the source spells it, where that is not `not { body }`; for printing only. */
  readonly spelling?: NotExpression | LogicalExpression;
  /** The variables of `not expression`, which binds none: filled in by analysis. */
  readonly needs?: readonly string[];
}

/** `not expression` where `future.keywords.not` is imported. */
export interface NotExpression {
  readonly operator: "not";
}

/** `left and right`, `left or right`; an operand in braces is a body, one without is one expression. */
export interface LogicalExpression {
  readonly operator: "and" | "or";
  readonly left: LogicalOperand;
  readonly right: LogicalOperand;
}

export interface LogicalOperand {
  readonly body: Body;
  readonly braces: boolean;
}

export interface With extends Located {
  readonly kind: "With";
  /** A Ref, or a Var for a function of one name (`with count as f`). */
  readonly target: Ref | Var;
  readonly value: Term;
}

// Terms

export type Scalar = NullTerm | BooleanTerm | NumberTerm | StringTerm;
export type Comprehension = ArrayComprehension | SetComprehension | ObjectComprehension;
export type Term = Scalar | TemplateString | Var | Ref | ArrayTerm | ObjectTerm | SetTerm | Comprehension | Call;

export interface NullTerm extends Located {
  readonly kind: "Null";
}
export interface BooleanTerm extends Located {
  readonly kind: "Boolean";
  readonly value: boolean;
}
/** The digits are kept: `1.50` prints as `1.50`, and big integers are exact. */
export interface NumberTerm extends Located {
  readonly kind: "Number";
  readonly text: string;
}
export interface StringTerm extends Located {
  readonly kind: "String";
  readonly value: string;
  /** Written between backquotes. */
  readonly raw: boolean;
}
/** `$"a {x} b"`: strings and the bodies' terms in turn; an undefined part prints as `<undefined>`. */
export interface TemplateString extends Located {
  readonly kind: "TemplateString";
  readonly parts: readonly (StringTerm | Expression)[];
  /** Written between backquotes. */
  readonly raw: boolean;
}
/** The wildcard `_` gets a fresh name from the parser: `$0`, `$1`, …, which no source can spell. */
export interface Var extends Located {
  readonly kind: "Var";
  readonly name: string;
}
/** At least two terms, but for a package or head of one name. Dots are Strings: `a.b[c]` is `Var a, String b, Var c`. */
export interface Ref extends Located {
  readonly kind: "Ref";
  /** The first is a Var, or any term for `f(x).y`, `[1, 2][i]`, `{…}[k]`. */
  readonly terms: readonly Term[];
}
export interface ArrayTerm extends Located {
  readonly kind: "Array";
  readonly elements: readonly Term[];
}
export interface ObjectTerm extends Located {
  readonly kind: "Object";
  readonly entries: readonly ObjectEntry[];
}
export interface ObjectEntry {
  readonly key: Term;
  readonly value: Term;
}
export interface SetTerm extends Located {
  readonly kind: "Set";
  readonly elements: readonly Term[];
}
export interface ArrayComprehension extends Located {
  readonly kind: "ArrayComprehension";
  readonly term: Term;
  readonly body: Body;
}
export interface SetComprehension extends Located {
  readonly kind: "SetComprehension";
  readonly term: Term;
  readonly body: Body;
}
export interface ObjectComprehension extends Located {
  readonly kind: "ObjectComprehension";
  readonly key: Term;
  readonly value: Term;
  readonly body: Body;
}
/**
 * Operators are calls under OPA's names: `eq` (=), `assign` (:=), `equal` (==), `neq`, `lt`, `lte`, `gt`, `gte`,
 * `plus`, `minus`, `mul`, `div`, `rem`, `and` (&), `or` (|), `internal.member_2` (x in xs), `internal.member_3`.
 */
export interface Call extends Located {
  readonly kind: "Call";
  /** `count` is a Var, `array.concat` and `data.lib.f` are Refs. */
  readonly operator: Ref | Var;
  readonly args: readonly Term[];
}

export type Node = Module | Package | Import | Comment | Annotations | Rule | Head | Expression | With | Term;
