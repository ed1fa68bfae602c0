/** The TypeScript front end: policies in, Rego modules out. Policy code is checked and read, never run. */
import ts from "typescript";
import type { Module, ObjectEntry, Rule } from "../ast/nodes.ts";
import { walk } from "../ast/walk.ts";

import {
  duplicateKind,
  metadataNotStatic,
  outsideSubset,
  recursiveFunction,
  typescriptError,
} from "../diagnostics/codes/subset.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../source/source.ts";
import type { Span } from "../source/span.ts";
import { checkerMessage } from "./checker-message.ts";
import { commentsAbove, statementOf } from "./comments.ts";
import { imported, kindAt } from "./facts.ts";
import { jsonDeclaration, regoDeclarations } from "./foreign-types.ts";
import { libraryName, libraryText } from "./js-library.ts";
import { callCondition, lowerCall } from "./lower/call.ts";
import { functionDeclared } from "./lower/callback.ts";
import { lowerCondition } from "./lower/condition.ts";
import { lowerValue } from "./lower/expression.ts";
import { foreignValue } from "./lower/foreign.ts";
import { branchesOf, lowerFunction, yieldsOf } from "./lower/function.ts";
import { lowerViolations } from "./lower/policy.ts";
import { totalCondition } from "./lower/total/condition.ts";
import { totalValue } from "./lower/total/expression.ts";
import {
  defined,
  type FunctionNode,
  type LoweredFunction,
  type Lowering,
  type Scope,
  type Unit,
  type Value,
} from "./lowering.ts";
import { checkMatchedKinds } from "./matched-kinds.ts";
import { findPolicy, readMetadata, violationsOf } from "./metadata.ts";
import { moduleText } from "./module-text.ts";
import { freshName, snakeCase } from "./names.ts";
import { checkParameterType } from "./parameter-type.ts";
import type { PolicyMetadata } from "./policy-metadata.ts";
import { type CheckedProgram, checkProgram, type Resolve } from "./program.ts";
import { sdkSource } from "./sdk-source.ts";
import { at } from "./terms.ts";

export interface LoweredModule {
  readonly module: Module;
  readonly language: "typescript";
  readonly text: string;
}

export interface LoweredTypeScript {
  readonly modules: readonly LoweredModule[];
  /** Rego that the policies call: the library of JavaScript's meaning, and Rego files that they import. */
  readonly libraries: readonly Source[];
  readonly policies: readonly PolicyMetadata[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface LowerOptions {
  /** Finds what the sources import, but for `@portcullis/sdk` and files among the sources. */
  readonly resolve?: Resolve;
  /** Reads Rego modules that the sources import; without it they cannot. */
  readonly parseRego?: (source: Source) => Module | undefined;
  /** The sources of `@portcullis/sdk`, by the path inside the package. */
  readonly sdk?: Readonly<Record<string, string>>;
  /** Trust no type: every expression takes the form that has JavaScript's meaning for values of any kind. */
  readonly total?: boolean;
}

/** Lowers TypeScript policies, and the helpers that they import, to Rego. */
export async function lowerTypeScript(sources: readonly Source[], options: LowerOptions): Promise<LoweredTypeScript> {
  const sdk = options.sdk ?? (await import("@portcullis/sdk/sources")).sources;
  const regoModules = new Map<string, Module | undefined>();
  const regoModule = (source: Source): Module | undefined => {
    if (!regoModules.has(source.name)) regoModules.set(source.name, options.parseRego?.(source));
    return regoModules.get(source.name);
  };
  const problems: Diagnostic[] = [];
  const program = checkProgram(
    sources,
    (specifier, from) => sdkSource(specifier, from, sdk) ?? options.resolve?.(specifier, from),
    (source) => declarationsOf(source, regoModule, problems),
  );
  const state = stateOf(program, regoModule, options.total ?? false);
  state.diagnostics.push(...problems);
  for (const problem of program.diagnostics) reportProblem(problem, state);
  const policies: PolicyMetadata[] = [];
  const kinds = new Map<string, string>();
  for (const source of sources) {
    const file = [...program.files.values()].find((one) => program.sourceOf(one) === source);
    const call = file && findPolicy(file);
    if (file === undefined || call === undefined) continue;
    const metadata = readMetadata(call, source.name, (node, field) => {
      state.diagnostics.push(report(metadataNotStatic, spanOf(node, program), [field]));
    });
    if (metadata === undefined) continue;
    const other = kinds.get(metadata.package);
    if (other !== undefined)
      state.diagnostics.push(report(duplicateKind, spanOf(call, program), [metadata.kind, other]));
    kinds.set(metadata.package, source.name);
    policies.push(metadata);
    const place = (node: ts.Node): Span => spanOf(node, program);
    state.diagnostics.push(...checkParameterType(call, program.checker, place));
    state.diagnostics.push(...checkMatchedKinds(call, program.checker, place));
    lowerPolicy(file, call, metadata, state);
  }
  const failed = state.diagnostics.some(({ severity }) => severity === "error");
  const text = libraryText(state.library, options.total);
  return {
    modules: failed
      ? []
      : [...state.units.values()].filter(({ rules }) => rules.length > 0).map((unit) => moduleOf(unit, program)),
    libraries: [
      ...(text === undefined
        ? []
        : [{ name: "@portcullis/core/js.rego", text, language: "rego", regoVersion: "v1" } as const]),
      ...state.rego.values(),
    ],
    policies,
    diagnostics: state.diagnostics,
  };
}

interface State {
  readonly program: CheckedProgram;
  readonly diagnostics: Diagnostic[];
  readonly units: Map<ts.SourceFile, Unit>;
  readonly functions: Map<FunctionNode, LoweredFunction | "open">;
  readonly constants: Map<ts.Symbol, { readonly unit: Unit; readonly name: string; readonly value: Value }>;
  readonly library: Set<string>;
  readonly rego: Map<string, Source>;
  readonly lowering: Lowering;
}

function spanOf(node: ts.Node, program: CheckedProgram): Span {
  const file = node.getSourceFile();
  return { source: program.sourceOf(file), start: node.getStart(file), end: node.getEnd() };
}

/** Whether the checker found a field in it that is not there: then it knows no types, and all else follows from that. */
function isMisread(node: ts.Node, program: CheckedProgram): boolean {
  const file = node.getSourceFile();
  return program.diagnostics.some(
    ({ code, file: own, start = 0 }) =>
      (code === 2339 || code === 2551) && own === file && start >= node.getStart() && start < node.getEnd(),
  );
}

function reportProblem(problem: ts.Diagnostic, state: State): void {
  const { text, hint } = checkerMessage(problem);
  const { file, start = 0, length = 0 } = problem;
  const span = file && { source: state.program.sourceOf(file), start, end: start + length };
  state.diagnostics.push(report(typescriptError, span, [text, hint]));
}

function declarationsOf(
  source: Source,
  regoModule: (source: Source) => Module | undefined,
  problems: Diagnostic[],
): string {
  if (source.name.endsWith(".rego")) {
    const module = regoModule(source);
    return module === undefined ? "export {};" : regoDeclarations(module);
  }
  try {
    return jsonDeclaration(source.text);
  } catch (error) {
    const span: Span = { source, start: 0, end: Math.min(1, source.text.length) };
    problems.push(report(typescriptError, span, [`this is no JSON: ${(error as Error).message}`, undefined]));
    return "declare const value: any; export default value;";
  }
}

function stateOf(program: CheckedProgram, regoModule: (source: Source) => Module | undefined, total: boolean): State {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<ts.Node>();
  const lowering: Lowering = {
    program,
    total,
    value: total ? totalValue : lowerValue,
    condition: total ? totalCondition : lowerCondition,
    call: lowerCall,
    callCondition,
    branches: branchesOf,
    yields: yieldsOf,
    functionOf: (declaration, from) => functionOf(declaration, from, state),
    moduleConstant: (symbol, node, scope) => moduleConstant(symbol, node, scope, state),
    library: (name, scope) => {
      state.library.add(name);
      return `${importOf(["lib", "js"], scope.unit)}.${libraryName(name)}`;
    },
    regoName: (source, rule, scope) => {
      const module = source.name.endsWith(".rego") ? regoModule(source) : undefined;
      if (module === undefined) return undefined;
      state.rego.set(source.name, source);
      const path = module.package.path.terms.slice(1).map((term) => (term.kind === "String" ? term.value : ""));
      return `${importOf(path, scope.unit)}.${rule}`;
    },
    refuse: (node, construct, hint) => {
      if (seen.has(node) || isMisread(node, program)) return;
      seen.add(node);
      diagnostics.push(report(outsideSubset, spanOf(node, program), [construct, hint]));
    },
  };
  const state: State = {
    program,
    diagnostics,
    units: new Map(),
    functions: new Map(),
    constants: new Map(),
    library: new Set(),
    rego: new Map(),
    lowering,
  };
  return state;
}

function importOf(path: readonly string[], unit: Unit): string {
  for (const [alias, known] of unit.imports) if (known.join(".") === path.join(".")) return alias;
  const alias = freshName(path.at(-1)!, unit.names, new Set(unit.imports.keys()));
  unit.imports.set(alias, path);
  return alias;
}

function unitOf(file: ts.SourceFile, state: State): Unit {
  const known = state.units.get(file);
  if (known !== undefined) return known;
  const base = file.fileName.split("/").at(-1)!.replace(/\.ts$/, "");
  const taken = new Set(["js", ...[...state.units.values()].map((unit) => unit.package.join("."))]);
  let name = snakeCase(base);
  for (let number = 2; taken.has(`lib.${name}`) || name === "js"; number++) name = `${snakeCase(base)}_${number}`;
  return newUnit(file, ["lib", name], state);
}

function newUnit(file: ts.SourceFile, path: readonly string[], state: State, header: readonly string[] = []): Unit {
  const unit: Unit = {
    file,
    package: path,
    rules: [],
    names: new Set(),
    imports: new Map(),
    made: new Map(),
    comments: new Map(),
    header,
  };
  state.units.set(file, unit);
  return unit;
}

function scopeOf(unit: Unit, state: State): Scope {
  return { environment: new Map(), locals: new Set(), loose: new Set(), unit, lowering: state.lowering };
}

function lowerPolicy(file: ts.SourceFile, call: ts.CallExpression, metadata: PolicyMetadata, state: State): void {
  const generator = violationsOf(call);
  if (generator === undefined || generator.asteriskToken === undefined) {
    state.lowering.refuse(
      call,
      "a policy without a generator",
      "write *violations({ object, parameters }) { … yield { msg } … }",
    );
    return;
  }
  const header = [metadata.title, ...(metadata.description === undefined ? [] : [metadata.description])];
  const unit = newUnit(file, [metadata.package], state, header);
  unit.names.add("violation");
  lowerViolations(generator, scopeOf(unit, state));
  const isWhole = !state.diagnostics.some(({ severity }) => severity === "error");
  if (isWhole && !unit.rules.some((rule) => nameOfRule(rule) === "violation"))
    state.lowering.refuse(
      generator.name ?? generator,
      "a policy that yields nothing",
      "yield { msg: … } where something is wrong",
    );
}

function functionOf(declaration: FunctionNode, from: Unit, state: State): LoweredFunction | undefined {
  const known = state.functions.get(declaration);
  const name = nameOfFunction(declaration);
  if (known === "open") {
    state.diagnostics.push(report(recursiveFunction, spanOf(declaration, state.program), [name]));
    return undefined;
  }
  let lowered = known;
  if (lowered === undefined) {
    state.functions.set(declaration, "open");
    const unit = unitOf(declaration.getSourceFile(), state);
    lowered = lowerFunction(declaration, name, scopeOf(unit, state));
    const first = unit.rules.find((rule) => nameOfRule(rule) === lowered!.name);
    if (first !== undefined) unit.comments.set(first, commentsAbove(statementOf(declaration)));
    state.functions.set(declaration, lowered);
  }
  return lowered.unit === from
    ? lowered
    : { ...lowered, name: `${importOf(lowered.unit.package, from)}.${lowered.name}` };
}

function nameOfFunction(node: FunctionNode): string {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "function";
}

/** A constant of a module becomes a rule of its package, or stands where it is used when it is a plain literal. */
function moduleConstant(found: ts.Symbol, node: ts.Identifier, scope: Scope, state: State): Value | undefined {
  const symbol = imported(found, state.program.checker);
  const foreign = foreignValue(symbol, node, scope);
  if (foreign !== undefined) return foreign;
  const declaration = symbol.valueDeclaration;
  if (declaration !== undefined && ts.isEnumDeclaration(declaration)) return enumObject(declaration, node, state);
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined)
    return undefined;
  if (functionDeclared(symbol) !== undefined || !ts.isSourceFile(declaration.parent.parent.parent)) return undefined;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) {
    state.lowering.refuse(node, "a variable of the module", "make it a const");
    return undefined;
  }
  let constant = state.constants.get(symbol);
  if (constant === undefined) {
    const unit = unitOf(declaration.getSourceFile(), state);
    const own = scopeOf(unit, state);
    const value = state.lowering.value(declaration.initializer, own);
    const name = freshName(snakeCase(declaration.name.getText()), unit.names);
    const b = at(spanOf(declaration, state.program));
    unit.names.add(name);
    const rule = b.rule({ name, contains: false, assign: true, value: value.term }, [b.holds(b.boolean(true))]);
    unit.rules.push(rule);
    unit.comments.set(rule, commentsAbove(statementOf(declaration)));
    constant = { unit, name, value };
    state.constants.set(symbol, constant);
  }
  const b = at(spanOf(node, state.program));
  if (constant.unit === scope.unit && kindAt(node, scope) !== "object") scope.loose.add(constant.name);
  const term =
    constant.unit === scope.unit
      ? b.variable(constant.name)
      : b.path(importOf(constant.unit.package, scope.unit), constant.name);
  return { ...constant.value, term };
}

/** An enum as the object that it is: names and their values, and the names of numbers. */
function enumObject(declaration: ts.EnumDeclaration, node: ts.Identifier, state: State): Value {
  const b = at(spanOf(node, state.program));
  const entries: ObjectEntry[] = [];
  for (const member of declaration.members) {
    const value = state.program.checker.getConstantValue(member) ?? 0;
    const name = member.name.getText().replace(/^["']|["']$/g, "");
    entries.push({ key: b.string(name), value: typeof value === "string" ? b.string(value) : b.number(`${value}`) });
    if (typeof value === "number") entries.push({ key: b.string(`${value}`), value: b.string(name) });
  }
  // Of a number that two names have, the last name counts.
  const last = new Map(entries.map((entry) => [(entry.key as { readonly value: string }).value, entry]));
  return defined(b.object([...last.values()]));
}

function nameOfRule(rule: Rule): string {
  return (rule.head.reference.terms[0] as { readonly name: string }).name;
}

/** Without the rules that were made for a form of a condition that was not used in the end. */
function reachable(unit: Unit): readonly Rule[] {
  const made = new Set(unit.made.values());
  const live = new Set<string>();
  const visit = (name: string): void => {
    if (live.has(name)) return;
    live.add(name);
    for (const rule of unit.rules) {
      if (nameOfRule(rule) !== name) continue;
      walk(rule, (node) => {
        if (node.kind === "Var" && unit.names.has(node.name)) visit(node.name);
      });
    }
  };
  for (const rule of unit.rules) if (!made.has(nameOfRule(rule))) visit(nameOfRule(rule));
  return unit.rules.filter((rule) => live.has(nameOfRule(rule)));
}

function moduleOf(unit: Unit, program: CheckedProgram): LoweredModule {
  const source = program.sourceOf(unit.file);
  const span: Span = { source, start: 0, end: source.text.length };
  const b = at({ source, start: 0, end: 0 });
  const imports = [...unit.imports].sort(([left], [right]) => (left < right ? -1 : 1));
  const module: Module = {
    kind: "Module",
    source,
    regoVersion: "v1",
    package: { kind: "Package", path: b.path("data", ...unit.package) as Module["package"]["path"], span: b.span },
    imports: imports.map(([alias, path]) => ({
      kind: "Import",
      path: b.path("data", ...path) as Module["package"]["path"],
      ...(alias === path.at(-1) ? {} : { alias }),
      span: b.span,
    })),
    rules: reachable(unit),
    comments: [],
    annotations: [],
    span,
  };
  return { module, language: "typescript", text: moduleText(module, unit) };
}
