/** Entrypoints: functions that give OPA's result set, an array of objects of bindings. */
import type { Body } from "../ast/nodes.ts";
import type { Function as IrFunction } from "../ir/policy.ts";
import type { GlobalIndex, Operand } from "../ir/statements.ts";
import { type Context, newContext } from "./context.ts";
import type { Program } from "./program.ts";
import type { Document } from "./virtual-documents.ts";

export interface Query {
  readonly body: Body;
  readonly bindings: readonly { readonly name: string; readonly variable: string }[];
}

/** `[{"result": value}]`, or `[]` where the document is undefined. */
export function planEntrypoint(program: Program, name: string, document: Document): IrFunction {
  return planResults(program, name, (context) => [["result", program.planners.callDocument(context, document)]]);
}

/** One object per solution. */
export function planQuery(program: Program, name: string, query: Query): IrFunction {
  return planResults(program, name, (context) => {
    program.planners.body(context, query.body);
    return query.bindings.map(({ name: key, variable }) => [key, variableValue(context, variable)] as const);
  });
}

function variableValue(context: Context, name: string): Operand {
  const operand = context.variables.find(name);
  if (operand === undefined) throw new Error(`the query does not bind ${name}`);
  return operand;
}

function planResults(
  program: Program,
  name: string,
  plan: (context: Context) => readonly (readonly [string, Operand])[],
): IrFunction {
  const context = newContext(program);
  const { code } = context;
  clearReplacements(context);
  const results = code.emitTo((target) => ({ kind: "MakeArray", capacity: 1, target }));
  code.block(() => {
    const bindings = plan(context);
    const row = code.emitTo((target) => ({ kind: "MakeObject", target }));
    for (const [key, value] of bindings) {
      code.emit({ kind: "ObjectInsert", key: program.constants.string(key), value, object: row });
    }
    code.emit({ kind: "ArrayAppend", value: { kind: "local", local: row }, array: results });
  });
  code.emit({ kind: "Return", source: results });
  return { name, params: [], locals: code.locals, blocks: [code.body], memoize: false };
}

/** An evaluation that was aborted inside a `with` has left its replacements behind. */
function clearReplacements({ code, program }: Context): void {
  const mocks = program.replacements.globals.flatMap(({ kind }, index) =>
    kind === "mock" ? [index as GlobalIndex] : [],
  );
  if (mocks.length === 0) return;
  const nothing = code.emitTo((target) => ({ kind: "ResetLocal", target }));
  for (const global of mocks) code.emit({ kind: "GlobalSet", global, source: nothing });
}
