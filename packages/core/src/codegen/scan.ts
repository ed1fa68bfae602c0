/** Iteration: an index that runs over what the runtime has put in Rego's order. */
import type { Statement } from "../ir/statements.ts";
import type { FunctionContext } from "./context.ts";
import { push } from "./operands.ts";

type Scan = Extract<Statement, { kind: "Scan" }>;

export function emitScan(context: FunctionContext, scan: Scan, emitBody: () => void): void {
  const { code, module, free } = context;
  const length = free.pop() ?? code.local();
  const index = free.pop() ?? code.local();
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
  for (const [name, target] of [
    ["scan_key", scan.key],
    ["scan_value", scan.value],
  ] as const) {
    if (context.reads[target] === 0) continue;
    push(context, scan.source);
    code.localGet(index);
    code.call(module.references.imported(name));
    code.localSet(target);
  }
  const before = context.innermost;
  context.labels.set(scan.body.label, element);
  context.innermost = element;
  emitBody();
  context.innermost = before;
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
  free.push(index, length);
}
