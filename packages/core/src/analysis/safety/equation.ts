/** What `left = right` binds, given what is bound already. */
import type { Term } from "../../ast/nodes.ts";
import { valueUnder } from "../../ast/same-key.ts";
import { bindableVariables, everyVariable, termVariables, type Variables } from "./variables.ts";

/** The variables that unifying the two binds; those for which `isSafe` holds are bound before. */
export function equationOutputs(left: Term, right: Term, isSafe: (name: string) => boolean): Variables {
  const equation = new Equation(isSafe);
  equation.unify(left, right);
  equation.settle();
  return equation.bound;
}

/** A variable that becomes bound when all of the others are. */
interface Waiting {
  readonly name: string;
  readonly needs: ReadonlySet<string>;
}

class Equation {
  readonly bound: Variables = new Set();
  readonly #isSafe: (name: string) => boolean;
  readonly #isBound: (name: string) => boolean;
  readonly #waiting: Waiting[] = [];

  constructor(isSafe: (name: string) => boolean) {
    this.#isSafe = isSafe;
    this.#isBound = (name) => isSafe(name) || this.bound.has(name);
  }

  unify(a: Term, b: Term): void {
    if (isLocal(a)) this.#unifyVariable(a.name, b);
    else if (isLocal(b)) this.#unifyVariable(b.name, a);
    else if (isComposite(a) && isComposite(b)) this.#unifyComposites(a, b);
    else if (isComposite(a)) {
      if (isClosure(b) ? a.kind === "Array" : this.#mayHold(b)) this.#bindAll(a);
    } else if (isComposite(b) && (isClosure(a) ? a.kind === `${b.kind}Comprehension` : this.#mayHold(a))) {
      this.#bindAll(b);
    }
  }

  /** Binds what waits, as long as that lets more be bound. */
  settle(): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (const { name, needs } of this.#waiting) {
        if (this.#isBound(name) || ![...needs].every(this.#isBound)) continue;
        this.bound.add(name);
        changed = true;
      }
    }
  }

  #bind(name: string): void {
    if (!this.#isBound(name)) this.bound.add(name);
  }

  #bindAll(term: Term): void {
    for (const name of bindableVariables(term, new Set())) this.#bind(name);
  }

  /** A scalar or a set binds nothing in a pattern. */
  #mayHold(value: Term): boolean {
    return (value.kind === "Ref" || value.kind === "Call" || value.kind === "Var") && this.#isKnown(value);
  }

  #unifyVariable(name: string, other: Term): void {
    if (isLocal(other)) {
      if (this.#isBound(name)) this.#bind(other.name);
      else if (this.#isBound(other.name)) this.#bind(name);
      else {
        this.#wait(name, new Set([other.name]));
        this.#wait(other.name, new Set([name]));
      }
    } else if (isComposite(other)) {
      if (this.#isBound(name)) this.#bindAll(other);
      else {
        const needs = new Set([...termVariables(other, new Set())].filter((each) => !this.#isBound(each)));
        if (needs.size === 0) this.#bind(name);
        else this.#wait(name, needs);
        // Bound from elsewhere, the variable binds the composite's parts.
        for (const each of bindableVariables(other, new Set())) this.#wait(each, new Set([name]));
      }
    } else if (this.#isKnown(other)) this.#bind(name);
  }

  #wait(name: string, needs: ReadonlySet<string>): void {
    this.#waiting.push({ name, needs });
  }

  #unifyComposites(a: Term, b: Term): void {
    if (a.kind === "Array" && b.kind === "Array" && a.elements.length === b.elements.length) {
      for (let index = 0; index < a.elements.length; index++) this.unify(a.elements[index]!, b.elements[index]!);
    } else if (a.kind === "Object" && b.kind === "Object" && a.entries.length === b.entries.length) {
      for (const { key, value } of a.entries) {
        const other = valueUnder(b, key);
        if (other !== undefined) this.unify(value, other);
      }
    }
  }

  /** A value that can be had now: a reference whose head is bound, a closure, a scalar, a set. */
  #isKnown(term: Term): boolean {
    if (term.kind === "Ref") return everyVariable(term.terms[0]!, this.#isSafe);
    return term.kind !== "Call" || everyVariable(term, this.#isSafe);
  }
}

function isLocal(term: Term): term is Term & { readonly kind: "Var" } {
  return term.kind === "Var" && term.name !== "input" && term.name !== "data";
}

/** On the right these bind what is in an array, whatever they make; on the left what is of their own kind, as in OPA. */
function isClosure({ kind }: Term): boolean {
  return kind === "ArrayComprehension" || kind === "SetComprehension" || kind === "ObjectComprehension";
}

function isComposite(term: Term): boolean {
  return term.kind === "Array" || term.kind === "Object";
}
