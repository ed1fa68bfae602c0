/** The state of planning one function, and the table through which the planners of constructs reach one another. */
import type { Body, Call, Ref, Term } from "../ast/nodes.ts";
import type { Operand } from "../ir/statements.ts";
import { Emitter } from "./emitter.ts";
import type { Program } from "./program.ts";
import { Variables } from "./variables.ts";
import type { Document } from "./virtual-documents.ts";

export interface Context {
  readonly program: Program;
  readonly code: Emitter;
  readonly variables: Variables;
}

/** Terms, bodies and refs contain one another; the table keeps the files that plan them free of import cycles. */
export interface Planners {
  /** The value of a term, defined from here on; unbound variables in refs are bound by enumeration. */
  readonly term: (context: Context, term: Term) => Operand;
  readonly reference: (context: Context, ref: Ref) => Operand;
  readonly call: (context: Context, call: Call, args: readonly Term[]) => Operand;
  readonly unify: (context: Context, left: Term, right: Term) => void;
  /** Makes a pattern equal to a value, binding the pattern's variables. */
  readonly destructure: (context: Context, value: Operand, pattern: Term) => void;
  /** Every solution of the body reaches the cursor. */
  readonly body: (context: Context, body: Body) => void;
  /** The value of a rule, or of a package with everything in it. */
  readonly callDocument: (context: Context, document: Document) => Operand;
  /** The name of the function that yields a document; it is planned in its turn. */
  readonly documentFunction: (program: Program, document: Document) => string;
}

export function newContext(program: Program): Context {
  return { program, code: new Emitter(), variables: new Variables() };
}

/** Plans something whose bindings and cursor end with it. */
export function nested(context: Context, plan: () => void): void {
  const mark = context.variables.mark();
  context.code.scoped(plan);
  context.variables.undo(mark);
}
