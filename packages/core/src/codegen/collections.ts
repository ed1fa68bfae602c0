/** Making arrays and objects: those of few elements that are all there in one call, constant ones not at all. */
import type { Local, Operand, Statement } from "../ir/statements.ts";
import { operandsOf, pushAhead, pushOperands, wholeOf } from "./ahead.ts";
import { type FunctionContext, takeScratch } from "./context.ts";
import { callRuntime, push } from "./operands.ts";
import { keep } from "./results.ts";

type Making<Kind> = Extract<Statement, { kind: Kind }>;

export function make(context: FunctionContext, maker: string, capacity: number, target: Local): void {
  pushAhead(context, target, context.at);
  context.code.constant(capacity);
  callRuntime(context, maker);
  keep(context, target);
}

export function emitArray(context: FunctionContext, statement: Making<"MakeArray">): void {
  const whole = wholeOf(context, statement, context.at);
  if (whole === undefined) make(context, "array_new", statement.capacity, statement.target);
  else makeWhole(context, statement, `array_of_${whole.length}`, whole);
}

export function emitObject(context: FunctionContext, statement: Making<"MakeObject">): void {
  const whole = wholeOf(context, statement, context.at);
  if (whole === undefined) make(context, "object_new", 0, statement.target);
  else makeWhole(context, statement, `object_of_${whole.length}`, whole);
}

function makeWhole(
  context: FunctionContext,
  statement: Making<"MakeArray" | "MakeObject">,
  maker: string,
  additions: readonly Statement[],
): void {
  const { target } = statement;
  pushAhead(context, target, context.at + additions.length);
  pushOperands(
    context,
    statement,
    additions.flatMap((addition) => operandsOf(addition).slice(1)),
  );
  callRuntime(context, maker);
  context.at += additions.length;
  context.homes.reads[target]! -= additions.length;
  keep(context, target);
}

/** A path of constants is a constant; any other is built. */
export function pushArray(context: FunctionContext, path: readonly Operand[]): void {
  const { code, module } = context;
  const constants = path.map((one) => (one.kind === "constant" ? module.policy.constants[one.constant]! : undefined));
  const elements = constants.filter((one) => one !== undefined);
  if (elements.length === path.length) {
    code.constant(module.constants.place({ kind: "array", elements }).word);
    return;
  }
  const array = takeScratch(context);
  code.constant(path.length);
  callRuntime(context, "array_new");
  code.localSet(array);
  for (const one of path) {
    code.localGet(array);
    push(context, one);
    callRuntime(context, "array_append");
  }
  code.localGet(array);
  context.top = array;
}
