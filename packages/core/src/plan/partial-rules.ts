/** Partial rules: every solution of every definition adds an element or a key. */
import type { Rule, Term } from "../ast/nodes.ts";
import type { Local, Operand } from "../ir/statements.ts";
import { headValue, planElseChain } from "./complete-rules.ts";
import { completeConflict, keysConflict } from "./conflicts.ts";
import { type Context, nested } from "./context.ts";
import { leaveWhenConstant } from "./early-exit.ts";
import { local } from "./emitter.ts";
import type { DocumentRule } from "./virtual-documents.ts";

export function planPartialSet(context: Context, rules: readonly DocumentRule[]): void {
  const { code, program } = context;
  const set = code.emitTo((target) => ({ kind: "MakeSet", target }));
  for (const { rule } of rules) {
    nested(context, () => {
      const whole = code.open();
      program.planners.body(context, rule.body);
      const value = program.planners.term(context, rule.head.key!);
      code.emit({ kind: "SetAdd", value, set });
      leaveWhenConstant(context, [value], whole);
    });
  }
  code.emit({ kind: "Return", source: set });
}

/** What building a partial object needs to know of all its rules. */
interface Building {
  readonly object: Local;
  /** Paths of values, kept only where one rule's value could lie where another rule's keys go on. */
  readonly values: Local | undefined;
}

export function planPartialObject(context: Context, rules: readonly DocumentRule[]): void {
  const { code } = context;
  const object = code.emitTo((target) => ({ kind: "MakeObject", target }));
  const values = overlaps(rules) ? code.emitTo((target) => ({ kind: "MakeSet", target })) : undefined;
  const building: Building = { object, values };
  // As in topdown, the default of one path does not count where other rules have variables for its keys.
  for (const one of rules) if (!one.rule.default) planDefinition(context, one, building);
  code.emit({ kind: "Return", source: object });
}

/** Whether the keys of one rule go on below where another rule has its value. */
function overlaps(rules: readonly DocumentRule[]): boolean {
  const depths = rules.filter(({ rule }) => !rule.head.contains).map(({ keys }) => keys.length);
  const deepest = Math.max(...rules.map(({ rule, keys }) => keys.length + (rule.head.contains ? 1 : 0)));
  return depths.some((depth) => depth < deepest);
}

function planDefinition(context: Context, { rule, keys }: DocumentRule, building: Building): void {
  const { code, program } = context;
  if (rule.else !== undefined) {
    const chosen = planElseChain(context, rule, []);
    code.block(() => {
      code.emit({ kind: "IsDefined", source: chosen });
      insert(context, rule, planPath(context, keys), local(chosen), building);
    });
    return;
  }
  nested(context, () => {
    const whole = code.open();
    program.planners.body(context, rule.body);
    const path = planPath(context, keys);
    const value = program.planners.term(context, rule.head.contains ? rule.head.key! : headValue(rule));
    insert(context, rule, path, value, building);
    leaveWhenConstant(context, [...path, value], whole);
  });
}

function planPath(context: Context, keys: readonly Term[]): readonly Operand[] {
  return keys.map((key) => context.program.planners.term(context, key));
}

function insert(context: Context, rule: Rule, path: readonly Operand[], value: Operand, building: Building): void {
  const { code } = context;
  const inner = rule.head.contains ? path : path.slice(0, -1);
  let container = building.object;
  for (const [index, key] of inner.entries()) {
    if (building.values !== undefined) requireNoValue(context, rule, path.slice(0, index + 1), building.values);
    const isSet = rule.head.contains && index === inner.length - 1;
    container = getOrMake(context, container, key, isSet ? "MakeSet" : "MakeObject");
  }
  if (rule.head.contains) {
    code.emit({ kind: "SetAdd", value, set: container });
    return;
  }
  const conflict = isGround(rule) ? completeConflict(rule.head.span) : keysConflict(rule.head.span);
  code.emit({ kind: "ObjectInsertOnce", key: path.at(-1)!, value, object: container, conflict });
  if (building.values !== undefined) {
    code.emit({ kind: "SetAdd", value: local(arrayOf(context, path)), set: building.values });
  }
}

function isGround(rule: Rule): boolean {
  return rule.head.reference.terms.every((term, index) => index === 0 || term.kind === "String");
}

function getOrMake(context: Context, container: Local, key: Operand, make: "MakeSet" | "MakeObject"): Local {
  const { code } = context;
  const child = code.newLocal();
  code.emit({ kind: "ResetLocal", target: child });
  code.block(() => {
    const found = code.emitTo((target) => ({ kind: "Dot", source: local(container), key, target }));
    code.emit({ kind: "AssignVar", source: local(found), target: child });
  });
  code.block(() => {
    code.emit({ kind: "IsUndefined", source: child });
    code.emit({ kind: make, target: child });
    code.emit({ kind: "ObjectInsert", key, value: local(child), object: container });
  });
  return child;
}

/** A key below another rule's value contradicts that rule, even where the value has the key. */
function requireNoValue(context: Context, rule: Rule, path: readonly Operand[], values: Local): void {
  const { code } = context;
  const place = arrayOf(context, path);
  code.block(() => {
    code.emitTo((target) => ({ kind: "Dot", source: local(values), key: local(place), target }));
    code.emit({ kind: "Abort", conflict: keysConflict(rule.head.span) });
  });
}

function arrayOf(context: Context, elements: readonly Operand[]): Local {
  const array = context.code.emitTo((target) => ({ kind: "MakeArray", capacity: elements.length, target }));
  for (const value of elements) context.code.emit({ kind: "ArrayAppend", value, array });
  return array;
}
