/** What all functions of one plan share, and what the statements of one function are written with. */

import { positionAt, startOf } from "../../source/line-index.ts";
import type { Span } from "../../source/span.ts";
import type { Constant } from "../constant.ts";
import { dataGlobal, inputGlobal, type Policy } from "../policy.ts";
import type { GlobalIndex, Label, Local, Operand } from "../statements.ts";
import type { OperandJson, StatementJson } from "./plan-json.ts";

/** Strings and files by index, builtins by name. */
export class Statics {
  readonly strings = new Map<string, number>();
  readonly files = new Map<string, number>();
  readonly builtins = new Set<string>();

  string(value: string): number {
    return indexIn(this.strings, value);
  }

  location(span: Span | undefined): object {
    if (span === undefined) return { file: 0, row: 0, col: 0, end_row: 0, end_col: 0 };
    const [start, end] = [startOf(span), positionAt(span.source, span.end)];
    return {
      file: indexIn(this.files, span.source.name),
      row: start.line,
      col: start.column,
      end_row: end.line,
      end_col: end.column,
    };
  }
}

function indexIn(indices: Map<string, number>, value: string): number {
  let index = indices.get(value);
  if (index === undefined) {
    index = indices.size;
    indices.set(value, index);
  }
  return index;
}

/** OPA's locals 0 and 1 are the input and the data. */
const inputLocal = 0;
const dataLocal = 1;
const firstMock = 2;

/**
 * Plans have no globals: every function takes the documents and, as OPA does with the values of mocks, whatever some
 * `with` puts in place of rules and functions. The locals of functions come after them.
 */
export class Writer {
  readonly policy: Policy;
  readonly statics: Statics;
  /** Set while a block is being left whose label is the key. */
  readonly flags = new Map<Label, number>();
  /** The list that an entrypoint gathers its results in. */
  readonly results: Local | undefined;
  /** What every function takes before its own params. */
  readonly surroundings: readonly number[];
  readonly #mocks: readonly GlobalIndex[];
  #locals: number;

  constructor(policy: Policy, statics: Statics, locals: number, results?: Local) {
    this.policy = policy;
    this.statics = statics;
    this.results = results;
    this.#mocks = policy.globals.flatMap(({ kind }, index) => (kind === "mock" ? [index as GlobalIndex] : []));
    this.surroundings = [inputLocal, dataLocal, ...this.#mocks.map((_, index) => firstMock + index)];
    this.#locals = locals + this.surroundings.length;
  }

  newLocal(): number {
    return this.#locals++;
  }

  local(of: Local): number {
    return of + this.surroundings.length;
  }

  global(of: GlobalIndex): number {
    if (of === inputGlobal) return inputLocal;
    if (of === dataGlobal) return dataLocal;
    return firstMock + this.#mocks.indexOf(of);
  }

  statement(type: string, stmt: object, span?: Span): StatementJson {
    return { type: `${type}Stmt`, stmt: { ...stmt, ...this.statics.location(span) } };
  }

  /** Values other than strings and booleans are made where they are used. */
  operand(of: Operand, into: StatementJson[]): OperandJson {
    if (of.kind === "local") return { type: "local", value: this.local(of.local) };
    return this.#constant(this.policy.constants[of.constant]!, into);
  }

  /** For where only a local may stand. */
  localOf(of: Operand, into: StatementJson[]): number {
    const operand = this.operand(of, into);
    if (operand.type === "local") return operand.value;
    const target = this.newLocal();
    into.push(this.statement("AssignVar", { source: operand, target }));
    return target;
  }

  #constant(constant: Constant, into: StatementJson[]): OperandJson {
    if (constant.kind === "string") return { type: "string_index", value: this.statics.string(constant.value) };
    if (constant.kind === "boolean") return { type: "bool", value: constant.value };
    const target = this.newLocal();
    const add = (type: string, stmt: object) => into.push(this.statement(type, stmt));
    switch (constant.kind) {
      case "null":
        add("MakeNull", { target });
        break;
      case "number": {
        const index = this.statics.string(constant.text);
        // OPA writes the index twice, and its readers look at either.
        add("MakeNumberRef", { index, Index: index, target });
        break;
      }
      case "array":
        add("MakeArray", { capacity: constant.elements.length, target });
        for (const one of constant.elements) add("ArrayAppend", { value: this.#constant(one, into), array: target });
        break;
      case "set":
        add("MakeSet", { target });
        for (const one of constant.elements) add("SetAdd", { value: this.#constant(one, into), set: target });
        break;
      case "object":
        add("MakeObject", { target });
        for (const [key, value] of constant.entries) {
          const operands = { key: this.#constant(key, into), value: this.#constant(value, into) };
          add("ObjectInsert", { ...operands, object: target });
        }
    }
    return { type: "local", value: target };
  }
}
