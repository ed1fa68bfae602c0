/** What a module's names mean outside its bodies: its package's rules and its imports. */
import type { Import, Module, Ref, Term, Var } from "../../ast/nodes.ts";
import type { Span } from "../../source/span.ts";
import { text, variable } from "../terms.ts";
import { packageSteps } from "./rule-tree.ts";

export interface Global {
  readonly path: readonly Term[];
  readonly importedBy?: Import;
}

export type Globals = ReadonlyMap<string, Global>;

/** The name that an import brings in; undefined for `future` and `rego`, which are not documents. */
export function importedName(declaration: Import): string | undefined {
  const [head] = declaration.path.terms;
  if (head?.kind === "Var" && (head.name === "future" || head.name === "rego")) return undefined;
  if (declaration.alias !== undefined) return declaration.alias;
  const last = declaration.path.terms.at(-1);
  return last?.kind === "String" ? last.value : last?.kind === "Var" ? last.name : undefined;
}

/** The names of the rules of every package, by the package's path. */
export function rulesByPackage(modules: readonly Module[]): ReadonlyMap<string, ReadonlySet<string>> {
  const packages = new Map<string, Set<string>>();
  for (const module of modules) {
    const key = packageKey(module);
    const names = packages.get(key) ?? new Set<string>();
    for (const { head } of module.rules) {
      const [first] = head.reference.terms;
      if (first?.kind === "Var") names.add(first.name);
    }
    packages.set(key, names);
  }
  return packages;
}

export function packageKey(module: Module): string {
  return JSON.stringify(packageSteps(module));
}

/** Imports win over rules of the same name, as in OPA. */
export function globalsOf(module: Module, rules: ReadonlySet<string>): Globals {
  const { terms, span } = module.package.path;
  const globals = new Map<string, Global>();
  for (const name of rules) globals.set(name, { path: [...terms, text(name, span)] });
  for (const declaration of module.imports) {
    const name = importedName(declaration);
    if (name !== undefined) globals.set(name, { path: declaration.path.terms, importedBy: declaration });
  }
  return globals;
}

/** The document that a name stands for, placed where the name stood. */
export function globalTerm(global: Global, span: Span): Ref | Var {
  const [head, ...rest] = global.path;
  const root = variable(head?.kind === "Var" ? head.name : "data", span);
  return rest.length === 0 ? root : { kind: "Ref", terms: [root, ...rest.map((term) => ({ ...term, span }))], span };
}
