/** Functions that some `with` replaces look first at what stands in their place. */
import { epochGlobal, type Function as IrFunction } from "../ir/policy.ts";
import type { GlobalIndex, Local, Operand } from "../ir/statements.ts";
import type { Callee } from "./callee.ts";
import { type Context, newContext } from "./context.ts";
import { local } from "./emitter.ts";
import type { Program } from "./program.ts";
import type { FunctionReplacement } from "./replacements.ts";
import { documentName } from "./virtual-documents.ts";

/** A builtin that is replaced somewhere is called through a function of its own. */
export function planReplacedBuiltin(program: Program, callee: Callee & { kind: "builtin" }): IrFunction {
  const { name } = callee.builtin;
  const context = newContext(program);
  const params = callee.builtin.args.map(() => context.code.newLocal());
  planReplacementPrologue(context, name, params);
  const args = params.map(local);
  const result = context.code.emitTo((target) => ({
    kind: "Call",
    callee: { kind: "builtin", name },
    args,
    result: target,
  }));
  context.code.emit({ kind: "Return", source: result });
  const { locals, body } = context.code;
  return { name: `builtin:${name}`, params, locals, blocks: [body], memoize: false };
}

/** Returns what replaces the function, where something does. */
export function planReplacementPrologue(context: Context, name: string, params: readonly Local[]): void {
  const { code, program } = context;
  const replacement = program.replacements.functions.get(name);
  if (replacement === undefined) return;
  code.block(() => {
    const value = code.emitTo((target) => ({ kind: "GlobalGet", global: replacement.value, target }));
    code.emit({ kind: "IsDefined", source: value });
    code.emit({ kind: "Return", source: value });
  });
  if (replacement.choices.length > 0) planChoices(context, replacement, params);
}

function planChoices(context: Context, replacement: FunctionReplacement, params: readonly Local[]): void {
  const { code, program } = context;
  code.block(() => {
    const choice = code.emitTo((target) => ({ kind: "GlobalGet", global: replacement.choice, target }));
    code.emit({ kind: "IsDefined", source: choice });
    const result = code.newLocal();
    code.emit({ kind: "ResetLocal", target: result });
    const restore = clearFunctionReplacements(context);
    for (const [index, callee] of replacement.choices.entries()) {
      code.block(() => {
        const number = program.constants.operand({ kind: "number", text: String(index) });
        code.emit({ kind: "Equal", left: local(choice), right: number });
        code.emit({ kind: "Call", callee: irCalleeOf(program, callee), args: params.map(local), result });
      });
    }
    restore();
    code.emit({ kind: "Return", source: result });
  });
}

/** A function that stands in sees the originals: topdown gives it a fresh table of replacements. */
function clearFunctionReplacements(context: Context): () => void {
  const { code, program } = context;
  const globals: GlobalIndex[] = [epochGlobal];
  for (const { value, choice } of program.replacements.functions.values()) globals.push(value, choice);
  const saved = globals.map((global) => code.emitTo((target) => ({ kind: "GlobalGet", global, target })));
  const undefinedLocal = code.newLocal();
  code.emit({ kind: "ResetLocal", target: undefinedLocal });
  for (const global of globals.slice(1)) code.emit({ kind: "GlobalSet", global, source: undefinedLocal });
  code.emit({ kind: "NewEpoch" });
  return () => {
    for (const [index, global] of globals.entries()) code.emit({ kind: "GlobalSet", global, source: saved[index]! });
  };
}

function irCalleeOf(program: Program, callee: Callee) {
  return callee.kind === "document"
    ? ({ kind: "function", name: program.planners.documentFunction(program, callee.document) } as const)
    : ({ kind: "builtin", name: callee.builtin.name } as const);
}

/** Returns the value in `data` while a `with` hides the document at this path, or one that contains it. */
export function planHiddenPrologue(context: Context, path: readonly string[], lookUp: () => Operand): void {
  const { code, program } = context;
  for (let length = 0; length <= path.length; length++) {
    const flag = program.replacements.hidden.get(documentName(path.slice(0, length)));
    if (flag === undefined) continue;
    code.block(() => {
      const hidden = code.emitTo((target) => ({ kind: "GlobalGet", global: flag, target }));
      code.emit({ kind: "IsDefined", source: hidden });
      const result = code.newLocal();
      code.emit({ kind: "ResetLocal", target: result });
      code.block(() => code.emit({ kind: "AssignVar", source: lookUp(), target: result }));
      code.emit({ kind: "Return", source: result });
    });
  }
}
