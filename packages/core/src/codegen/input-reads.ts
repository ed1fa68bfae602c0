/** Which parts of the input a program can read: a host that has an object writes no others. */
import type { InputPart } from "@portcullis/runtime/input-section";
import { type LocalVisitor, visitLocals } from "../ir/locals.ts";
import { type Function as IrFunction, inputGlobal, type Policy } from "../ir/policy.ts";
import type { Block, Local, Operand, Statement } from "../ir/statements.ts";
import { blocksOf, visitStatements, writesOf } from "../ir/walk.ts";

/** Deeper parts are read as wholes: what lies so deep is small. */
export const deepestRead = 8;

/**
 * What the policy can read of the input, whichever entrypoint is evaluated. A part is followed through locals, arguments
 * and results; what else is done with it reads it as a whole, but for what only asks for its type, or for a scalar.
 */
export function inputReads(policy: Policy): InputPart {
  const readers = new Map(policy.functions.map((one) => [one.name, new Reader(one)]));
  const reading = new Reading(policy, readers);
  for (let again = true; again; ) {
    again = false;
    for (const reader of readers.values()) {
      if (!reader.changed) continue;
      reader.begin();
      reading.visit(reader);
      again = true;
    }
  }
  return entriesOf(reading.input);
}

function entriesOf({ whole, parts }: Part): InputPart {
  return whole ? [] : [...parts].map(([key, part]) => ({ key, part: entriesOf(part) }));
}

class Part {
  readonly depth: number;
  readonly parts = new Map<string, Part>();
  whole = false;

  constructor(depth: number) {
    this.depth = depth;
  }
}

const noParts: ReadonlySet<Part> = new Set();

/** One function, and the parts that its locals and its result may be. */
class Reader {
  readonly function: IrFunction;
  readonly #locals = new Map<Local, Set<Part>>();
  readonly results = new Set<Part>();
  readonly callers = new Set<Reader>();
  /** Reads the parts in locals as wholes. */
  readonly asWhole: LocalVisitor = { read: (local) => readWhole(this.partsIn(local)), write: () => undefined };
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

  partsOf(operand: Operand): ReadonlySet<Part> {
    return operand.kind === "local" ? this.partsIn(operand.local) : noParts;
  }

  partsIn(local: Local): ReadonlySet<Part> {
    this.#seen[local] = 1;
    return this.#locals.get(local) ?? noParts;
  }

  add(local: Local, part: Part): void {
    let parts = this.#locals.get(local);
    if (parts === undefined) this.#locals.set(local, (parts = new Set()));
    if (parts.has(part)) return;
    parts.add(part);
    // Who looks at it later in the same visit will see it.
    this.changed ||= this.#seen[local] === 1;
  }

  addResult(part: Part): void {
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

  constructor(policy: Policy, readers: ReadonlyMap<string, Reader>) {
    this.#policy = policy;
    this.#readers = readers;
  }

  visit(reader: Reader): void {
    const { blocks, params, memoize } = reader.function;
    const read = (statement: Statement) => this.#read(statement, reader);
    for (const block of blocks) visitStatements(block, read);
    // Arguments are compared with those of earlier calls.
    if (memoize) for (const local of params) readWhole(reader.partsIn(local));
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
        readWhole(reader.partsOf(statement.key));
        this.#follow(reader.partsOf(statement.source), statement.key, statement.target, reader);
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
      default:
        if (needsWhole(statement, this.#policy)) readAll(statement, reader);
    }
  }

  #isInput(parts: ReadonlySet<Part>): boolean {
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
    else readAll(statement, reader);
  }

  /** `object.get(source, key or path, default)` */
  #get(args: readonly Operand[], result: Local, reader: Reader): void {
    const [source, key, otherwise] = args as readonly [Operand, Operand, Operand];
    readWhole(reader.partsOf(key));
    flow(reader.partsOf(otherwise), result, reader);
    this.#follow(reader.partsOf(source), key, result, reader);
  }

  #follow(sources: ReadonlySet<Part>, key: Operand, target: Local, reader: Reader): void {
    if (sources.size === 0) return;
    const keys = this.#keysOf(key);
    if (keys === undefined) readWhole(sources);
    for (const source of sources) {
      let part = source;
      for (const each of keys ?? []) if (!part.whole) part = below(part, each);
      if (!part.whole) reader.add(target, part);
    }
  }

  /** The steps that a constant key or path is; undefined where it is not known, or selects elements of arrays. */
  #keysOf(key: Operand): readonly string[] | undefined {
    if (key.kind !== "constant") return undefined;
    const constant = this.#policy.constants[key.constant]!;
    const steps = constant.kind === "array" ? constant.elements : [constant];
    const keys = steps.flatMap((step) => (step.kind === "string" ? [step.value] : []));
    return keys.length === 0 || keys.length < steps.length ? undefined : keys;
  }
}

function below(part: Part, key: string): Part {
  let found = part.parts.get(key);
  if (found === undefined) part.parts.set(key, (found = new Part(part.depth + 1)));
  if (found.depth === deepestRead) found.whole = true;
  return found;
}

function flow(parts: ReadonlySet<Part>, to: Local, reader: Reader): void {
  for (const part of parts) if (!part.whole) reader.add(to, part);
}

function readAll(statement: Statement, reader: Reader): void {
  visitLocals(statement, reader.asWhole);
}

function readWhole(parts: ReadonlySet<Part>): void {
  for (const part of parts) part.whole = true;
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
