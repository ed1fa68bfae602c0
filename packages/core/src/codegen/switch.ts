/** Choosing by value: a constant object gives the number of the case, so any number of cases costs one look-up. */
import { compareConstants } from "../ir/order.ts";
import type { Block, Statement } from "../ir/statements.ts";
import type { BranchTarget } from "../wasm/function-builder.ts";
import { type FunctionContext, inBlock } from "./context.ts";
import { push } from "./operands.ts";

type Switch = Extract<Statement, { kind: "Switch" }>;

export function emitSwitch(context: FunctionContext, { source, cases }: Switch, emit: (block: Block) => void): void {
  const { code, module } = context;
  const entries = cases
    .map(({ value }, index) => {
      return [module.policy.constants[value]!, { kind: "number", text: String(index) }] as const;
    })
    .sort(([left], [right]) => compareConstants(left, right));
  const over = code.open("block");
  const targets: BranchTarget[] = cases.map(() => code.open("block")).reverse();
  code.constant(module.constants.place({ kind: "object", entries }).word);
  push(context, source);
  code.call(module.references.imported("value_get"));
  // Numbers of cases are small integers, `2n + 1`; undefined is 0, which becomes a number that no case has.
  code.constant(1);
  code.op("i32.sub");
  code.constant(1);
  code.op("i32.shr_u");
  code.branchTable(targets, over);
  targets.forEach((target, index) => {
    code.close(target);
    const { block } = cases[index]!;
    const end = code.open("block");
    inBlock(context, block, end, () => emit(block));
    code.close(end);
    if (index < targets.length - 1) code.branch(over);
  });
  code.close(over);
}
