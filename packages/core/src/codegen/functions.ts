/** One planned function → one WASM function; results of functions without params are remembered per epoch. */
import type { Function as IrFunction } from "../ir/policy.ts";
import { FunctionBuilder } from "../wasm/function-builder.ts";
import type { RelocatableFunction } from "../wasm/object-module.ts";
import { words } from "../wasm/value-types.ts";
import type { FunctionContext, ModuleContext } from "./context.ts";
import { emitBlocks } from "./statements.ts";
import { countReads } from "./walk.ts";

/** A slot is two words: epoch and result. Epochs start at 1, so zeroed memory remembers nothing. */
const slotResult = 4;

export function emitFunction(
  module: ModuleContext,
  planned: IrFunction,
  slot: number | undefined,
): RelocatableFunction {
  const code = new FunctionBuilder(words(planned.params.length, 1), planned.locals - planned.params.length);
  const reads = countReads(planned.blocks, planned.locals);
  if (slot === undefined) {
    emitBody(module, planned, code, reads, undefined);
    code.constant(0);
    return code.finish(planned.name);
  }
  const epoch = module.references.importedGlobal("global_epoch");
  code.constant(slot);
  code.memory("i32.load", 0);
  code.globalGet(epoch);
  code.op("i32.eq");
  const remembered = code.open("if");
  code.constant(slot);
  code.memory("i32.load", slotResult);
  code.op("return");
  code.close(remembered);

  const result = code.local();
  const memo = code.open("block", "i32");
  emitBody(module, planned, code, reads, memo);
  code.constant(0);
  code.close(memo);
  code.localSet(result);
  code.constant(slot);
  code.localGet(result);
  code.memory("i32.store", slotResult);
  code.constant(slot);
  code.globalGet(epoch);
  code.memory("i32.store", 0);
  code.localGet(result);
  return code.finish(planned.name);
}

function emitBody(
  module: ModuleContext,
  planned: IrFunction,
  code: FunctionBuilder,
  reads: Uint32Array,
  memo: FunctionContext["memo"],
): void {
  const body = code.open("block");
  emitBlocks({ module, code, labels: new Map(), innermost: body, memo, reads, free: [] }, planned.blocks);
  code.close(body);
}
