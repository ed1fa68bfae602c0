/** Iteration: an index that runs over what the runtime has put in Rego's order. */
import type { Statement } from "../ir/statements.ts";
import { type FunctionContext, inBlock, setLocal, takeLocal } from "./context.ts";
import { push } from "./operands.ts";

type Scan = Extract<Statement, { kind: "Scan" }>;

export function emitScan(context: FunctionContext, scan: Scan, emitBody: () => void): void {
  const { code, module } = context;
  const length = takeLocal(context);
  const index = takeLocal(context);
  const over = code.open("block");
  push(context, scan.source);
  code.call(module.references.imported("scan_length"));
  code.localTee(length);
  code.op("i32.eqz");
  code.branch(over, "if");
  code.constant(0);
  code.localSet(index);
  const next = code.open("loop");
  const element = code.open("block");
  inBlock(context, scan.body, element, () => {
    emitElement(context, scan, index);
    emitBody();
  });
  code.close(element);
  code.localGet(index);
  code.constant(1);
  code.op("i32.add");
  code.localTee(index);
  code.localGet(length);
  code.op("i32.lt_u");
  code.branch(next, "if");
  code.close(next);
  code.close(over);
  context.top = length;
}

function emitElement(context: FunctionContext, { source, key, value }: Scan, index: number): void {
  for (const [name, target] of [
    ["scan_key", key],
    ["scan_value", value],
  ] as const) {
    if (context.homes.reads[target] === 0) continue;
    push(context, source);
    context.code.localGet(index);
    context.code.call(context.module.references.imported(name));
    setLocal(context, target);
  }
}
