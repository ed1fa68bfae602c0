/** Which local a name means: one table per body, closures look outwards. */
import type { Import } from "../../ast/nodes.ts";
import type { Span } from "../../source/span.ts";
import type { Environment } from "../environment.ts";
import type { Globals } from "./globals.ts";
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

/** What a rule uses, so that passes for rare constructs can be skipped. */
export interface Features {
  templates: boolean;
  prints: boolean;
  metadata: boolean;
  withs: boolean;
}

/** What all scopes of one rule share. */
export interface RuleContext {
  readonly names: LocalNames;
  readonly globals: Globals;
  readonly environment: Environment;
  readonly features: Features;
  /** The imports that were needed. */
  readonly used: Set<Import>;
  /** After a mistake, unused names are no news. */
  failed: boolean;
}

export interface Scope {
  readonly context: RuleContext;
  readonly parent: Scope | undefined;
  readonly locals: Map<string, Local>;
  /** Names that this body declares somewhere: there they never mean a rule or an import. */
  readonly hidden: ReadonlySet<string>;
}

/** The outermost scope of a body of the rule. */
export function openScope(context: RuleContext, hidden: ReadonlySet<string>): Scope {
  return { context, parent: undefined, locals: new Map(), hidden };
}

/** The scope of a closure. */
export function innerScope(parent: Scope, hidden: ReadonlySet<string>): Scope {
  return { context: parent.context, parent, locals: new Map(), hidden };
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
export function addLocal(scope: Scope, name: string, occurrence: Occurrence, span: Span): Local {
  const local: Local = { name: scope.context.names.rename(name), occurrence, span, uses: 0 };
  scope.locals.set(name, local);
  return local;
}
