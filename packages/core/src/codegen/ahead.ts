/**
 * What a statement reads in front of a value that is about to be made is put on the stack before that value, which then
 * stays there too: `sprintf(format, [a, b])` needs no local for its array.
 */
import type { Local, Operand, Statement } from "../ir/statements.ts";
import type { FunctionContext } from "./context.ts";
import { isLocal, push } from "./operands.ts";

/** Elements of a collection that is made in one call. */
const most = { MakeArray: 3, MakeObject: 2 } as const;

type Making = Extract<Statement, { kind: "MakeArray" | "MakeObject" }>;
type Call = Extract<Statement, { kind: "Call" }>;

/** Who reads a value, and what becomes of it. */
interface Consumer {
  readonly operands: readonly Operand[];
  /** A value that is never undefined, and the place of the statement behind it. */
  readonly made?: { readonly target: Local; readonly next: number };
}

/** The operands of an addition to a collection, in the order of the runtime's parameters. */
export function operandsOf(statement: Statement): readonly Operand[] {
  if (statement.kind === "ArrayAppend") return [{ kind: "local", local: statement.array }, statement.value];
  if (statement.kind === "ObjectInsert" || statement.kind === "ObjectInsertOnce")
    return [{ kind: "local", local: statement.object }, statement.key, statement.value];
  throw new Error(`a ${statement.kind} adds nothing`);
}

/** Pushes what is not there yet. */
export function pushOperands(context: FunctionContext, statement: Statement, operands: readonly Operand[]): void {
  const there = context.ahead.get(statement) ?? 0;
  // The same statement may stand in several cases of a choice.
  context.ahead.delete(statement);
  for (let place = there; place < operands.length; place++) push(context, operands[place]!);
}

/** The additions to a new collection, those right behind it, when they are few; `at` is the place of the first. */
export function wholeOf(
  { statements }: FunctionContext,
  { kind, target }: Making,
  at: number,
): readonly Statement[] | undefined {
  let end = at;
  while (adds(statements[end], kind, target)) end++;
  return end === at || end - at > most[kind] ? undefined : statements.slice(at, end);
}

function adds(statement: Statement | undefined, to: Making["kind"], target: Local): boolean {
  if (to === "MakeArray") return statement?.kind === "ArrayAppend" && statement.array === target;
  return statement?.kind === "ObjectInsert" && statement.object === target;
}

/** Before `target` is made, which the statement at `at` may read: what comes in front of it there, and so on from there. */
export function pushAhead(context: FunctionContext, target: Local, at: number, made: readonly Local[] = []): void {
  // What is on top of the stack is for the statement that makes the target.
  const isWithin =
    made.length === 0 && (context.carried !== -1 || context.ahead.has(context.statements[context.at - 1]!));
  const statement = context.statements[at];
  if (isWithin || statement === undefined) return;
  const consumer = consumerOf(context, statement, at + 1);
  const place = consumer?.operands.findIndex((one) => isLocal(one, target)) ?? -1;
  if (consumer === undefined || place < 0) return;
  const first = consumer.operands.slice(0, place);
  if (first.some((one) => made.some((local) => isLocal(one, local)))) return;
  if (consumer.made !== undefined) pushAhead(context, consumer.made.target, consumer.made.next, [...made, target]);
  for (const one of first) push(context, one);
  if (place > 0) context.ahead.set(statement, place);
}

function consumerOf(context: FunctionContext, statement: Statement, next: number): Consumer | undefined {
  switch (statement.kind) {
    case "ArrayAppend":
    case "ObjectInsert":
    case "ObjectInsertOnce":
      return { operands: operandsOf(statement) };
    case "Call":
      return callOf(context, statement, next);
    case "MakeArray":
    case "MakeObject": {
      const whole = wholeOf(context, statement, next);
      if (whole === undefined) return undefined;
      const operands = whole.flatMap((addition) => operandsOf(addition).slice(1));
      return { operands, made: { target: statement.target, next: next + whole.length } };
    }
    default:
      return undefined;
  }
}

/** The host's calls have more to say before their operands. */
function callOf(context: FunctionContext, call: Call, next: number): Consumer | undefined {
  const { callee, args, result } = call;
  if (callee.kind === "builtin" && context.module.builtins.hostIds.has(callee.name)) return undefined;
  const operands = callee.kind === "patterns" ? args.slice(0, 1) : args;
  return isTotal(context, call, next - 1) ? { operands, made: { target: result, next } } : { operands };
}

/** A call that is never undefined: formatting a list, which was made right in front of it, by a simple constant format. */
export function isTotal({ module, statements }: FunctionContext, { callee, args }: Call, at: number): boolean {
  if (module.strict || callee.kind !== "builtin" || callee.name !== "sprintf") return false;
  const [format, list] = args;
  if (format?.kind !== "constant" || list?.kind !== "local") return false;
  const text = module.policy.constants[format.constant]!;
  if (text.kind !== "string" || !/^(?:[^%]|%[%dqstv])*$/.test(text.value)) return false;
  let maker = at - 1;
  while (adds(statements[maker], "MakeArray", list.local)) maker--;
  const made = statements[maker];
  return made?.kind === "MakeArray" && made.target === list.local;
}
