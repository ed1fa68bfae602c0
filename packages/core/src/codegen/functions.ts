/** One planned function → one WASM function; results of functions that remember are kept for an epoch. */
import { MEMO_ENTRIES, MEMO_ENTRY_SIZE, MEMO_EPOCH, MEMO_RESULT, MEMO_SLOT_SIZE } from "@portcullis/runtime/layout";
import type { Function as IrFunction } from "../ir/policy.ts";
import { FunctionBuilder } from "../wasm/function-builder.ts";
import type { RelocatableFunction } from "../wasm/object-module.ts";
import { words } from "../wasm/value-types.ts";
import { countWrites } from "./aliases.ts";
import { type FunctionContext, type ModuleContext, takeLocal, takeScratch } from "./context.ts";
import { findHomes } from "./local-homes.ts";
import { emitBlocks } from "./statements.ts";

/** The bytes that a function needs to remember: a slot, or some for its arguments. Epochs start at 1, so zeros remember nothing. */
export function slotSize({ memoize, params }: IrFunction): number {
  if (!memoize) return 0;
  return params.length === 0 ? MEMO_SLOT_SIZE : MEMO_ENTRIES * MEMO_ENTRY_SIZE;
}

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
  const pushSlot = chooseSlot(module, planned, code, slot);
  pushSlot();
  code.memory("i32.load", MEMO_EPOCH);
  code.globalGet(module.references.importedGlobal("global_epoch"));
  code.op("i32.eq");
  const remembered = code.open("if");
  pushSlot();
  code.memory("i32.load", MEMO_RESULT);
  code.op("return");
  code.close(remembered);

  pushSlot();
  const memo = code.open("block", "i32");
  emitBody(module, planned, code, memo);
  code.constant(0);
  code.close(memo);
  code.call(module.references.imported("runtime_memo_keep"));
  return code.finish(planned.name);
}

/** The argument decides which of the slots it is; that is kept in the local behind the params. */
function chooseSlot(
  { references }: ModuleContext,
  { params }: IrFunction,
  code: FunctionBuilder,
  slot: number,
): () => void {
  if (params.length === 0) return () => code.constant(slot);
  code.constant(slot);
  code.localGet(0);
  code.call(references.imported("runtime_memo_slot"));
  code.requireLocals(2);
  code.localSet(1);
  return () => code.localGet(1);
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
    writes: countWrites(planned),
    slots,
    top: 0,
    last: planned.blocks.at(-1),
    block: undefined,
    statements: [],
    at: 0,
    carried: -1,
    ahead: new Map(),
    written: [],
    loops: 0,
    endsAlike: true,
  };
  for (const local of planned.params) slots[local] = takeScratch(context);
  if (planned.memoize && planned.params.length > 0) takeScratch(context);
  for (const local of homes.root) slots[local] = takeLocal(context);
  emitBlocks(context, planned.blocks);
  code.close(innermost);
}
