/** Which local a name means: one table per body, closures look outwards. */
import type { Span } from "../../source/span.ts";
import type { LocalNames } from "./local-names.ts";

export type Occurrence = "argument" | "seen" | "assigned" | "declared";

export interface Local {
  /** After renaming. */
  readonly name: string;
  readonly occurrence: Occurrence;
  readonly span: Span;
  /** How often it is named apart from its declaration. */
  uses: number;
}

export interface Scope {
  readonly parent: Scope | undefined;
  readonly locals: Map<string, Local>;
  /** Names that this body declares somewhere: there they never mean a rule or an import. */
  readonly hidden: ReadonlySet<string>;
}

export function createScope(parent: Scope | undefined, hidden: ReadonlySet<string>): Scope {
  return { parent, locals: new Map(), hidden };
}

export function findLocal(scope: Scope | undefined, name: string): Local | undefined {
  for (let at = scope; at !== undefined; at = at.parent) {
    const local = at.locals.get(name);
    if (local !== undefined) return local;
  }
  return undefined;
}

export function isHidden(scope: Scope | undefined, name: string): boolean {
  for (let at = scope; at !== undefined; at = at.parent) if (at.hidden.has(name)) return true;
  return false;
}

/** Enters the name in this very scope. */
export function addLocal(scope: Scope, names: LocalNames, name: string, occurrence: Occurrence, span: Span): Local {
  const local: Local = { name: names.rename(name), occurrence, span, uses: 0 };
  scope.locals.set(name, local);
  return local;
}
