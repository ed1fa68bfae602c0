/** Iteration: an index that runs over what the runtime puts in Rego's order, until it finds nothing more. */
import type { Operand, Statement, Wanted } from "../ir/statements.ts";
import { type FunctionContext, inBlock, setLocal, takeScratch, teeLocal } from "./context.ts";
import { push } from "./operands.ts";

type Scan = Extract<Statement, { kind: "Scan" }>;

export function emitScan(context: FunctionContext, scan: Scan, emitBody: () => void): void {
  const { code, module } = context;
  const { top } = context;
  const source = scan.wanted === undefined ? undefined : takeMatching(context, scan.source, scan.wanted);
  const pushSource = () => {
    if (source === undefined) push(context, scan.source);
    else code.localGet(source);
  };
  const index = takeScratch(context);
  code.constant(-1);
  code.localSet(index);
  const next = code.open("loop");
  context.loops++;
  inBlock(context, scan.body, next, () => {
    pushSource();
    code.localGet(index);
    code.constant(1);
    code.op("i32.add");
    code.localTee(index);
    code.call(module.references.imported("scan_next"));
    if (context.homes.reads[scan.value] !== 0) teeLocal(context, scan.value);
    const found = code.open("if");
    if (context.homes.reads[scan.key] !== 0) {
      pushSource();
      code.localGet(index);
      code.call(module.references.imported("scan_key"));
      setLocal(context, scan.key);
    }
    emitBody();
    code.branch(next);
    code.close(found);
  });
  code.close(next);
  context.loops--;
  context.top = top;
}

/** A local that holds the elements that are wanted, perhaps among others. */
function takeMatching(context: FunctionContext, source: Operand, { path, value }: Wanted): number {
  const { code, module } = context;
  const elements = path.map((key) => module.policy.constants[key]!);
  push(context, source);
  code.constant(module.constants.place({ kind: "array", elements }).word);
  push(context, value);
  code.call(module.references.imported("scan_matching"));
  const matching = takeScratch(context);
  code.localSet(matching);
  return matching;
}
