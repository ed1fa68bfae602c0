/** Which parts of the input a program can read: a host that has an object writes no others. */
import { type LocalVisitor, visitLocals } from "../ir/locals.ts";
import { type Function as IrFunction, inputGlobal, type Policy } from "../ir/policy.ts";
import type { Block, Local, Operand, Statement } from "../ir/statements.ts";
import { blocksOf, visitStatements, writesOf } from "../ir/walk.ts";
import { anyElement, type Found, List, Part, reach, readWhole, type Step } from "./input-parts.ts";

/**
 * What the policy can read of the input, whichever entrypoint is evaluated. A part is followed through locals, arguments
 * and results; what else is done with it reads it as a whole, but for what only asks for its type, or for a scalar.
 */
export function inputReads(policy: Policy): Part {
  const readers = new Map(policy.functions.map((one) => [one.name, new Reader(one)]));
  const reading = new Reading(policy, readers);
  // Mostly a function comes behind its callers, and who calls it wants to know what it returns.
  const fromLast = [...readers.values()].reverse();
  for (let again = true; again; ) {
    again = false;
    for (const reader of fromLast) {
      if (!reader.changed) continue;
      reader.begin();
      reading.visit(reader);
      again = true;
    }
  }
  return reading.input;
}

const nothing: ReadonlySet<Found> = new Set();

/** One function, and the parts that its locals and its result may be. */
class Reader {
  readonly function: IrFunction;
  readonly #locals = new Map<Local, Set<Found>>();
  readonly results = new Set<Found>();
  readonly callers = new Set<Reader>();
  /** Reads the parts in locals as wholes. */
  readonly asWhole: LocalVisitor = { read: (local) => readEach(this.partsIn(local)), write: () => undefined };
  /** Whether there is more to follow than when it was visited last. */
  changed = true;
  /** Locals that were looked at in the last visit. */
  #seen = new Uint8Array();
  #assignedOnce: ReadonlySet<Local> | undefined;

  constructor(one: IrFunction) {
    this.function = one;
  }

  begin(): void {
    this.changed = false;
    this.#seen = new Uint8Array(this.function.locals);
  }

  partsOf(operand: Operand): ReadonlySet<Found> {
    return operand.kind === "local" ? this.partsIn(operand.local) : nothing;
  }

  partsIn(local: Local): ReadonlySet<Found> {
    this.#seen[local] = 1;
    return this.#locals.get(local) ?? nothing;
  }

  add(local: Local, part: Found): void {
    let parts = this.#locals.get(local);
    if (parts === undefined) this.#locals.set(local, (parts = new Set()));
    if (parts.has(part)) return;
    parts.add(part);
    // Who looks at it later in the same visit will see it.
    this.changed ||= this.#seen[local] === 1;
  }

  addResult(part: Found): void {
    if (this.results.has(part)) return;
    this.results.add(part);
    for (const caller of this.callers) caller.changed = true;
  }

  /** Whether an AssignVarOnce of it has nothing to compare with. */
  isAssignedOnce(local: Local): boolean {
    this.#assignedOnce ??= assignedOnce(this.function.blocks);
    return this.#assignedOnce.has(local);
  }
}

class Reading {
  readonly input = new Part(0);
  readonly #policy: Policy;
  readonly #readers: ReadonlyMap<string, Reader>;
  readonly #lists = new Map<Statement, List>();
  readonly #lookers = new Map<List, Set<Reader>>();

  constructor(policy: Policy, readers: ReadonlyMap<string, Reader>) {
    this.#policy = policy;
    this.#readers = readers;
  }

  visit(reader: Reader): void {
    const read = (statement: Statement) => this.#read(statement, reader);
    // That a function remembers its results reads no more of its arguments: two that are equal in what is read of them have
    // results that are.
    for (const block of reader.function.blocks) visitStatements(block, read);
  }

  #read(statement: Statement, reader: Reader): void {
    switch (statement.kind) {
      case "GlobalGet":
        if (statement.global === inputGlobal) reader.add(statement.target, this.input);
        return;
      case "GlobalSet":
        // Behind a `with`, the input is put back where it was.
        if (statement.global !== inputGlobal || !this.#isInput(reader.partsIn(statement.source)))
          readAll(statement, reader);
        return;
      case "Dot":
        readEach(reader.partsOf(statement.key));
        this.#follow(reader.partsOf(statement.source), this.#stepsOf(statement.key), statement.target, reader);
        return;
      case "Scan":
        this.#scan(statement, reader);
        return;
      case "MakeArray":
        reader.add(statement.target, this.#listOf(statement));
        return;
      case "ArrayAppend":
        this.#append(reader.partsOf(statement.value), reader.partsIn(statement.array));
        return;
      case "AssignVarOnce":
        if (reader.isAssignedOnce(statement.target)) flow(reader.partsOf(statement.source), statement.target, reader);
        else readAll(statement, reader);
        return;
      case "AssignVar":
        flow(reader.partsOf(statement.source), statement.target, reader);
        return;
      case "Return":
        for (const part of reader.partsIn(statement.source)) reader.addResult(part);
        return;
      case "Call":
        this.#call(statement, reader);
        return;
      case "HasLength":
        this.#count(statement.source, reader);
        return;
      default:
        if (needsWhole(statement, this.#policy)) readAll(statement, reader);
    }
  }

  #isInput(parts: ReadonlySet<Found>): boolean {
    return parts.size === 1 && parts.has(this.input);
  }

  #call(statement: Statement & { readonly kind: "Call" }, reader: Reader): void {
    const { callee, args, result } = statement;
    const called = callee.kind === "function" ? this.#readers.get(callee.name) : undefined;
    if (called !== undefined) {
      called.callers.add(reader);
      args.forEach((arg, index) => {
        flow(reader.partsOf(arg), called.function.params[index]!, called);
      });
      flow(called.results, result, reader);
    } else if (callee.name === "object.get") this.#get(args, result, reader);
    else if (callee.name === "array.concat") this.#concatenate(args, result, this.#listOf(statement), reader);
    else if (callee.name === "count") this.#count(args[0]!, reader);
    else readAll(statement, reader);
  }

  #concatenate(args: readonly Operand[], result: Local, list: List, reader: Reader): void {
    const append = (found: Found) => this.#append([found], [list]);
    for (const arg of args) this.#reach(reader.partsOf(arg), anyElement, append, reader);
    reader.add(result, list);
  }

  /** Elements are there, whatever is read of them. */
  #count(source: Operand, reader: Reader): void {
    this.#reach(reader.partsOf(source), anyElement, () => undefined, reader);
  }

  /** `object.get(source, key or path, default)` */
  #get(args: readonly Operand[], result: Local, reader: Reader): void {
    const [source, key, otherwise] = args as readonly [Operand, Operand, Operand];
    readEach(reader.partsOf(key));
    flow(reader.partsOf(otherwise), result, reader);
    this.#follow(reader.partsOf(source), this.#stepsOf(key), result, reader);
  }

  #follow(sources: ReadonlySet<Found>, steps: readonly Step[], target: Local, reader: Reader): void {
    this.#reach(sources, steps, (found) => reader.add(target, found), reader);
  }

  #reach(sources: Iterable<Found>, steps: readonly Step[], end: (found: Found) => void, reader: Reader): void {
    const through = (list: List) => this.#look(list, reader);
    for (const source of sources) reach(source, steps, end, through);
  }

  /** Elements that are left out come to nothing by what they are compared with, which is looked at for that. */
  #scan(statement: Statement & { readonly kind: "Scan" }, reader: Reader): void {
    const { source, value, wanted } = statement;
    const sources = reader.partsOf(source);
    this.#follow(sources, anyElement, value, reader);
    if (wanted === undefined) return;
    readEach(reader.partsOf(wanted.value));
    const path = wanted.path.flatMap((constant) => this.#stepsOf({ kind: "constant", constant }));
    this.#reach(sources, [...anyElement, ...path], readWhole, reader);
  }

  #append(values: Iterable<Found>, lists: Iterable<Found>): void {
    for (const list of lists) {
      if (!(list instanceof List)) continue;
      for (const value of values) {
        if (list.append(value)) for (const reader of this.#lookers.get(list) ?? []) reader.changed = true;
      }
    }
  }

  /** Whoever looks at a list's members looks again when there are more. */
  #look(list: List, reader: Reader): void {
    const lookers = this.#lookers.get(list);
    if (lookers === undefined) this.#lookers.set(list, new Set([reader]));
    else lookers.add(reader);
  }

  #listOf(statement: Statement): List {
    let list = this.#lists.get(statement);
    if (list === undefined) this.#lists.set(statement, (list = new List()));
    return list;
  }

  /** The steps that a constant key or path is. */
  #stepsOf(key: Operand): readonly Step[] {
    if (key.kind !== "constant") return anyElement;
    const constant = this.#policy.constants[key.constant]!;
    const steps = constant.kind === "array" ? constant.elements : [constant];
    return steps.map((step) => (step.kind === "string" ? step.value : undefined));
  }
}

function flow(parts: ReadonlySet<Found>, to: Local, reader: Reader): void {
  for (const part of parts) if (!part.whole) reader.add(to, part);
}

function readAll(statement: Statement, reader: Reader): void {
  visitLocals(statement, reader.asWhole);
}

function readEach(parts: ReadonlySet<Found>): void {
  for (const part of parts) readWhole(part);
}

/** Locals that one statement gives a value, which is not in a loop. */
function assignedOnce(blocks: readonly Block[]): ReadonlySet<Local> {
  const once = new Set<Local>();
  const seen = new Set<Local>();
  const see = (block: Block, inLoop: boolean): void => {
    for (const statement of block.statements) {
      for (const target of statement.kind === "ResetLocal" ? [] : writesOf(statement)) {
        if (inLoop || seen.has(target)) once.delete(target);
        else once.add(target);
        seen.add(target);
      }
      for (const inner of blocksOf(statement)) see(inner, inLoop || statement.kind === "Scan");
    }
  };
  for (const block of blocks) see(block, false);
  return once;
}

/** Whether a statement looks at more of its operands than at their types, or at scalars. */
function needsWhole(statement: Statement, policy: Policy): boolean {
  switch (statement.kind) {
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
    case "IsDefined":
    case "IsUndefined":
      return false;
    case "Equal":
    case "NotEqual":
      return !isScalar(statement.left, policy) && !isScalar(statement.right, policy);
    case "Switch":
      return statement.cases.some(({ value }) => !isScalar({ kind: "constant", constant: value }, policy));
    default:
      return true;
  }
}

function isScalar(operand: Operand, { constants }: Policy): boolean {
  if (operand.kind === "local") return false;
  const { kind } = constants[operand.constant]!;
  return kind !== "array" && kind !== "object" && kind !== "set";
}
