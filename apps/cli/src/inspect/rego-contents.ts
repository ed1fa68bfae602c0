/** Rego modules → their packages, rules, annotations and the builtins that they call. */
import { findBuiltin, type Module, type Node, positionAt, type Ref, type RegoVersion, walk } from "@portcullis/core";
import type { AnnotationContents, Contents, RuleContents } from "./contents.ts";

/** `file` is shown; a TypeScript policy is inspected as the Rego that it becomes. */
export interface RegoFile {
  readonly file: string;
  readonly module: Module;
  readonly regoVersion?: RegoVersion;
}

export interface RegoContents extends Pick<Contents, "namespaces" | "rules" | "annotations"> {
  /** Sorted. */
  readonly calls: readonly string[];
}

export function regoContents(files: readonly RegoFile[]): RegoContents {
  const namespaces = new Map<string, Set<string>>();
  const rules = new Map<string, RuleContents>();
  const calls = new Set<string>();
  for (const { file, module } of files) {
    const path = pathText(module.package.path);
    namespaces.set(path, (namespaces.get(path) ?? new Set()).add(file));
    for (const rule of module.rules) {
      const name = `${path}.${pathText(rule.head.reference)}`;
      if (!rules.has(name)) rules.set(name, { path: name, kind: kindOf(rule), file });
    }
    walk(module, (node) => {
      const name = calledBuiltin(node);
      if (name !== undefined) calls.add(name);
    });
  }
  const sortedNamespaces = [...namespaces].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    namespaces: Object.fromEntries(sortedNamespaces.map(([path, found]) => [path, [...found].sort()])),
    rules: [...rules.values()].sort((left, right) => (left.path < right.path ? -1 : 1)),
    annotations: files.flatMap(annotationsOf),
    calls: [...calls].sort(),
  };
}

type Rule = Module["rules"][number];

function kindOf({ head }: Rule): RuleContents["kind"] {
  if (head.args !== undefined) return "function";
  if (head.contains) return "set";
  return head.reference.terms.slice(1).some((term) => term.kind !== "String") ? "object" : "complete";
}

/** Operators are no news. */
function calledBuiltin(node: Node): string | undefined {
  if (node.kind !== "Call") return undefined;
  const name = node.operator.kind === "Var" ? node.operator.name : pathText(node.operator);
  const builtin = findBuiltin(name);
  return builtin === undefined || builtin.infix !== undefined || name.startsWith("internal.") ? undefined : name;
}

/** `data.app.authz`; what follows the first variable is left out. */
function pathText({ terms }: Ref): string {
  let text = "";
  for (const [index, term] of terms.entries()) {
    if (index === 0 && term.kind === "Var") text = term.name;
    else if (term.kind === "String")
      text += plain.test(term.value) ? `.${term.value}` : `[${JSON.stringify(term.value)}]`;
    else break;
  }
  return text;
}

const plain = /^[A-Za-z_]\w*$/;

function annotationsOf({ file, module }: RegoFile): readonly AnnotationContents[] {
  const packagePath = pathText(module.package.path);
  return module.annotations.map(({ scope, target, value }) => {
    const { line: row, column: col } = positionAt(module.source, (target ?? module.package).span.start);
    return {
      path: target === undefined ? packagePath : `${packagePath}.${pathText(target.head.reference)}`,
      location: { file, row, col },
      annotations: { scope, ...value },
    };
  });
}
