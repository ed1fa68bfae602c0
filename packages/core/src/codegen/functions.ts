/** One planned function → one WASM function; results of functions without params are remembered per epoch. */
import type { Function as IrFunction } from "../ir/policy.ts";
import { FunctionBuilder } from "../wasm/function-builder.ts";
import type { RelocatableFunction } from "../wasm/object-module.ts";
import { words } from "../wasm/value-types.ts";
import { type FunctionContext, type ModuleContext, takeLocal } from "./context.ts";
import { findHomes } from "./local-homes.ts";
import { emitBlocks } from "./statements.ts";

/** A slot is two words: epoch and result. Epochs start at 1, so zeroed memory remembers nothing. */
const slotResult = 4;

export function emitFunction(
  module: ModuleContext,
  planned: IrFunction,
  slot: number | undefined,
): RelocatableFunction {
  const code = new FunctionBuilder(words(planned.params.length, 1));
  if (slot === undefined) {
    emitBody(module, planned, code, undefined);
    code.constant(0);
    return code.finish(planned.name);
  }
  code.constant(slot);
  code.memory("i32.load", 0);
  code.globalGet(module.references.importedGlobal("global_epoch"));
  code.op("i32.eq");
  const remembered = code.open("if");
  code.constant(slot);
  code.memory("i32.load", slotResult);
  code.op("return");
  code.close(remembered);

  code.constant(slot);
  const memo = code.open("block", "i32");
  emitBody(module, planned, code, memo);
  code.constant(0);
  code.close(memo);
  code.call(module.references.imported("runtime_memo_keep"));
  return code.finish(planned.name);
}

function emitBody(
  module: ModuleContext,
  planned: IrFunction,
  code: FunctionBuilder,
  memo: FunctionContext["memo"],
): void {
  const homes = findHomes(planned);
  const slots = new Int32Array(planned.locals).fill(-1);
  const innermost = code.open("block");
  const context: FunctionContext = {
    module,
    code,
    labels: new Map(),
    innermost,
    memo,
    homes,
    slots,
    top: 0,
    last: planned.blocks.at(-1),
    statements: [],
    at: 0,
    carried: -1,
  };
  for (const local of planned.params) slots[local] = takeLocal(context);
  for (const local of homes.root) slots[local] = takeLocal(context);
  emitBlocks(context, planned.blocks);
  code.close(innermost);
}
