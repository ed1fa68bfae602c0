/**
 * `with`: what it replaces are globals. They are set around the expression, and put back before whatever follows it;
 * where the expression enumerates, they are set again before its next solution is sought.
 */
import type { Ref, Var, With } from "../ast/nodes.ts";
import { dataGlobal, epochGlobal, inputGlobal } from "../ir/policy.ts";
import type { GlobalIndex, Local, Operand } from "../ir/statements.ts";
import { calleeOf } from "./callee.ts";
import type { Context } from "./context.ts";
import { local } from "./emitter.ts";
import { calleeName, choiceOf, hiddenPath } from "./replacements.ts";
import { documentName } from "./virtual-documents.ts";

interface Change {
  readonly global: GlobalIndex;
  readonly saved: Local;
  readonly replacement: Local;
}

export function planWith(context: Context, withs: readonly With[], plan: () => void): void {
  const { code, variables } = context;
  const changes = planChanges(context, withs);
  const before = code.cursor;
  const reached = code.newLocal();
  const firstInner = code.locals;
  const mark = variables.mark();
  const resetAt = before.statements.length;

  const inside = code.open();
  plan();
  if (code.cursor === inside) {
    code.emit({ kind: "AssignVar", source: context.program.true, target: reached });
    code.cursor = before;
    const outputs = variables.since(mark).flatMap((operand) => (operand.kind === "local" ? [operand.local] : []));
    const resets = [reached, ...new Set(outputs.filter((output) => output >= firstInner))];
    before.statements.splice(resetAt, 0, ...resets.map((target) => ({ kind: "ResetLocal", target }) as const));
    restore(context, changes);
    code.emit({ kind: "IsDefined", source: reached });
    return;
  }
  restore(context, changes);
  const enumerating = code.cursor;
  const rest = code.open();
  code.cursor = enumerating;
  for (const { global, replacement } of changes) code.emit({ kind: "GlobalSet", global, source: replacement });
  code.cursor = before;
  restore(context, changes);
  code.cursor = rest;
}

function restore(context: Context, changes: readonly Change[]): void {
  for (const { global, saved } of changes) context.code.emit({ kind: "GlobalSet", global, source: saved });
}

/** Evaluates every value as things stand before, then sets the globals. */
function planChanges(context: Context, withs: readonly With[]): readonly Change[] {
  const { code } = context;
  const replacements = new Map<GlobalIndex, Local>();
  const values = withs.map((one) => planValue(context, one));
  for (const [index, { target }] of withs.entries()) planTarget(context, target, values[index]!, replacements);
  const changes = [...replacements].map(([global, replacement]): Change => {
    return { global, replacement, saved: code.emitTo((into) => ({ kind: "GlobalGet", global, target: into })) };
  });
  const epoch = code.emitTo((into) => ({ kind: "GlobalGet", global: epochGlobal, target: into }));
  for (const { global, replacement } of changes) code.emit({ kind: "GlobalSet", global, source: replacement });
  code.emit({ kind: "NewEpoch" });
  const newEpoch = code.emitTo((into) => ({ kind: "GlobalGet", global: epochGlobal, target: into }));
  return [...changes, { global: epochGlobal, saved: epoch, replacement: newEpoch }];
}

/** A value, or the number of the function that stands in. */
type Value =
  | { readonly kind: "value"; readonly operand: Operand }
  | { readonly kind: "choice"; readonly operand: Operand };

function planValue(context: Context, { target, value }: With): Value {
  const { program } = context;
  const replaced = calleeOf(program.documents, program.builtins, target);
  const stand = replaced && calleeOf(program.documents, program.builtins, value);
  if (replaced === undefined || stand === undefined) {
    return { kind: "value", operand: program.planners.term(context, value) };
  }
  const choice = choiceOf(program.replacements.functions.get(calleeName(replaced))!, stand);
  return { kind: "choice", operand: program.constants.operand({ kind: "number", text: String(choice) }) };
}

function planTarget(context: Context, target: Ref | Var, value: Value, into: Map<GlobalIndex, Local>): void {
  const { code, program } = context;
  const callee = calleeOf(program.documents, program.builtins, target);
  if (callee !== undefined) {
    const replacement = program.replacements.functions.get(calleeName(callee))!;
    // The innermost `with` counts, so a value takes the place of a function and the other way round.
    into.set(replacement.value, value.kind === "value" ? copy(context, value.operand) : nothing(context));
    into.set(replacement.choice, value.kind === "choice" ? copy(context, value.operand) : nothing(context));
    return;
  }
  const [head, ...keys] = target.kind === "Ref" ? target.terms : [target];
  const global = head!.kind === "Var" && head!.name === "input" ? inputGlobal : dataGlobal;
  const hidden = hiddenPath(program.documents, target);
  if (hidden !== undefined) {
    const flag = program.replacements.hidden.get(documentName(hidden))!;
    into.set(flag, copy(context, program.true));
  }
  if (keys.length === 0) {
    into.set(global, copy(context, value.operand));
    return;
  }
  const path = keys.map((key) => program.planners.term(context, key));
  const source = into.get(global) ?? code.emitTo((to) => ({ kind: "GlobalGet", global, target: to }));
  into.set(
    global,
    code.emitTo((to) => ({ kind: "Upsert", source: local(source), path, value: value.operand, target: to })),
  );
}

function copy(context: Context, source: Operand): Local {
  if (source.kind === "local") return source.local;
  return context.code.emitTo((target) => ({ kind: "AssignVar", source, target }));
}

function nothing(context: Context): Local {
  return context.code.emitTo((target) => ({ kind: "ResetLocal", target }));
}
