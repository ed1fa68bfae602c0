/** Everything that some `with` of the program replaces, and the globals that hold what stands in its place. */
import type { Body, Rule, Term, With } from "../ast/nodes.ts";
import { type Visitor, visitBody, visitRule } from "../ast/visit.ts";
import type { Builtins } from "../builtins/capabilities.ts";
import type { Global } from "../ir/policy.ts";
import type { GlobalIndex } from "../ir/statements.ts";
import { type Callee, calleeOf } from "./callee.ts";
import { type Document, documentName, findDocument, namesOf } from "./virtual-documents.ts";

export interface FunctionReplacement {
  /** Holds the value that every call gives instead. */
  readonly value: GlobalIndex;
  /** Holds the number, from 0, of the function that is called instead. */
  readonly choice: GlobalIndex;
  /** The functions that stand in somewhere. */
  readonly choices: readonly Callee[];
}

export interface Replacements {
  readonly globals: readonly Global[];
  /** By the name of a document: a flag, set while its rules are hidden by a value in `data`. */
  readonly hidden: ReadonlyMap<string, GlobalIndex>;
  /** By the name of a function or builtin. */
  readonly functions: ReadonlyMap<string, FunctionReplacement>;
}

export function calleeName(callee: Callee): string {
  return callee.kind === "builtin" ? callee.builtin.name : documentName(callee.document.path);
}

export function findReplacements(
  documents: Document,
  builtins: Builtins,
  rules: readonly Rule[],
  query: Body,
): Replacements {
  const globals: Global[] = [
    { name: "input", kind: "input" },
    { name: "data", kind: "data" },
    { name: "epoch", kind: "epoch" },
  ];
  const hidden = new Map<string, GlobalIndex>();
  const functions = new Map<string, FunctionReplacement & { choices: Callee[] }>();
  const addGlobal = (name: string): GlobalIndex => (globals.push({ name, kind: "mock" }) - 1) as GlobalIndex;

  for (const { target, value } of findWiths(rules, query)) {
    const callee = calleeOf(documents, builtins, target);
    if (callee !== undefined) {
      const name = calleeName(callee);
      let entry = functions.get(name);
      if (entry === undefined) {
        entry = { value: addGlobal(`${name} value`), choice: addGlobal(`${name} choice`), choices: [] };
        functions.set(name, entry);
      }
      const stand = calleeOf(documents, builtins, value);
      if (stand !== undefined && choiceOf(entry, stand) < 0) entry.choices.push(stand);
    } else {
      const path = hiddenPath(documents, target);
      if (path === undefined) continue;
      const name = documentName(path);
      if (!hidden.has(name)) hidden.set(name, addGlobal(`${name} hidden`));
    }
  }
  return { globals, hidden, functions };
}

/** The number that `choice` holds for this function, -1 when it never stands in. */
export function choiceOf(replacement: FunctionReplacement, callee: Callee): number {
  return replacement.choices.findIndex((choice) => calleeName(choice) === calleeName(callee));
}

/** The path of the documents whose rules a target hides; nothing when it hides none. */
export function hiddenPath(documents: Document, target: Term): readonly string[] | undefined {
  const [head, ...keys] = target.kind === "Ref" ? target.terms : [target];
  if (head?.kind !== "Var" || head.name !== "data") return undefined;
  const path = namesOf(keys);
  return path !== undefined && findDocument(documents, path) !== undefined ? path : undefined;
}

function findWiths(rules: readonly Rule[], query: Body): readonly With[] {
  const found: With[] = [];
  const visitor: Visitor = { expression: (node) => void found.push(...node.with) };
  for (const rule of rules) visitRule(rule, visitor);
  visitBody(query, visitor);
  return found;
}
