/** What the families of lowerings share: values, conditions, scopes, and how they call each other. */
import type ts from "typescript";
import type { Body, Expression, Rule, Term, TermExpression } from "../ast/nodes.ts";
import type { Source } from "../source/source.ts";
import type { CheckedProgram } from "./program.ts";

/** A lowered expression that has a value. */
export interface Value {
  readonly term: Term;
  /** JavaScript's `undefined` is Rego's: the term may be undefined and then ends its body. */
  readonly absent: boolean;
  /** JavaScript's `undefined` may be the sentinel `js.undefined`. */
  readonly sentinel: boolean;
}

/** A lowered expression that is asked only whether it holds. */
export type Condition =
  | { readonly kind: "constant"; readonly value: boolean }
  /** Holds when the body has a solution. `safe`: `not` may stand before it; `negative`: what says the opposite. */
  | { readonly kind: "body"; readonly body: Body; readonly safe: boolean; readonly negative?: Body }
  | { readonly kind: "not"; readonly condition: Condition }
  /** `name`: for a rule, should one be needed. */
  | { readonly kind: "and" | "or"; readonly conditions: readonly Condition[]; readonly name?: string };

/** What a name of the source stands for. */
export interface Binding {
  readonly value: (use: Scope) => Value;
  readonly condition?: (use: Scope) => Condition;
  /** A parameter that was given a function. */
  readonly function?: FunctionNode;
  /** A `let` that later statements may give another value. */
  readonly mutable?: boolean;
}

/** One Rego rule in the making: names seen so far. Forked for branches, whose names do not meet. */
export interface Scope {
  readonly environment: Map<ts.Symbol, Binding>;
  /** Rego variables of this rule. */
  readonly locals: Set<string>;
  /** Of those, what may hold something other than an object or array. */
  readonly loose: Set<string>;
  readonly unit: Unit;
  readonly lowering: Lowering;
}

/** A module in the making. */
export interface Unit {
  readonly file: ts.SourceFile;
  readonly package: readonly string[];
  readonly rules: Rule[];
  /** Names of rules, and of imports. */
  readonly names: Set<string>;
  readonly imports: Map<string, readonly string[]>;
  /** Rules made for conditions and values, by their printed shape: the same one is made once. */
  readonly made: Map<string, string>;
  /** What the source says above what a rule, or an expression of a body, stands for. */
  readonly comments: Map<Rule | Expression, readonly string[]>;
  /** What stands above the package. */
  readonly header: readonly string[];
}

export interface LoweredFunction {
  readonly unit: Unit;
  readonly name: string;
  /** `predicate`: true or undefined. `set`: a generator's yields. */
  readonly shape: "predicate" | "value" | "set" | "rule";
  readonly absent: boolean;
  readonly sentinel: boolean;
}

export interface Lowering {
  readonly program: CheckedProgram;
  /** No type is trusted: every value takes the form that is defined for all values. */
  readonly total: boolean;
  readonly value: (node: ts.Expression, scope: Scope) => Value;
  readonly condition: (node: ts.Expression, scope: Scope) => Condition;
  readonly call: (node: ts.CallExpression | ts.NewExpression, scope: Scope) => Value;
  readonly callCondition: (node: ts.CallExpression, scope: Scope) => Condition;
  readonly functionOf: (declaration: FunctionNode, from: Unit) => LoweredFunction | undefined;
  /** A name that is not a local: a constant of a module. */
  readonly moduleConstant: (symbol: ts.Symbol, node: ts.Identifier, scope: Scope) => Value | undefined;
  /** The name of a rule of a Rego module, as the scope's unit says it; undefined for what is no Rego. */
  readonly regoName: (source: Source, rule: string, scope: Scope) => string | undefined;
  /** The ways out of a function's body, its parameters bound already. */
  readonly branches: (node: FunctionNode, scope: Scope) => readonly Branch[];
  /** The set of what a generator yields, its parameters bound already. */
  readonly yields: (node: FunctionNode, scope: Scope) => Term;
  /** Calls a function of the library `data.lib.js`. */
  readonly library: (name: string, scope: Scope) => string;
  readonly refuse: (node: ts.Node, construct: string, hint: string) => void;
}

export type FunctionNode = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

/** One way out of a function: what leads there, and what it gives back. */
export interface Branch {
  readonly body: Body;
  readonly result: ts.Expression | undefined;
  readonly scope: Scope;
  /** How much of `body` stands before the outermost loop around it. */
  readonly beforeLoop: number;
  readonly inLoop: boolean;
}

export function defined(term: Term): Value {
  return { term, absent: false, sentinel: false };
}

export function fork(scope: Scope): Scope {
  return {
    ...scope,
    environment: new Map(scope.environment),
    locals: new Set(scope.locals),
    loose: new Set(scope.loose),
  };
}

export function isTermExpression(expression: Expression | undefined): expression is TermExpression {
  return expression?.kind === "TermExpression";
}
