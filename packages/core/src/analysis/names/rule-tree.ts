/** Rules and packages by path: what references, conflicts and `with` targets are looked up in. */
import type { Head, Module, Ref, Rule, Term } from "../../ast/nodes.ts";

export interface RuleEntry {
  readonly rule: Rule;
  readonly module: Module;
}

export interface RuleTree {
  readonly children: Map<string, RuleTree>;
  /** The rules whose reference's ground prefix ends here. */
  readonly rules: RuleEntry[];
  /** The modules whose package this is. */
  readonly packages: Module[];
}

function emptyTree(): RuleTree {
  return { children: new Map(), rules: [], packages: [] };
}

/** The step of a path that a scalar selects; undefined for what is only known at evaluation. */
export function stepOf(term: Term): string | undefined {
  switch (term.kind) {
    case "String":
      return term.value;
    case "Number":
      return `#${term.text}`;
    case "Boolean":
      return `#${term.value}`;
    case "Null":
      return "#null";
    default:
      return undefined;
  }
}

/** How many terms of a head's reference are known before evaluation. */
export function groundLength(reference: Ref): number {
  let length = 1;
  while (length < reference.terms.length && stepOf(reference.terms[length]!) !== undefined) length++;
  return length;
}

export function isGroundHead(head: Head): boolean {
  return groundLength(head.reference) === head.reference.terms.length;
}

/** `a`, `b` of `package a.b`. */
export function packageSteps(module: Module): readonly string[] {
  return module.package.path.terms.slice(1).map((term) => stepOf(term) ?? "");
}

/** The steps below the package of the ground part of a head. */
export function headSteps(head: Head): readonly string[] {
  const [first, ...rest] = head.reference.terms.slice(0, groundLength(head.reference));
  return [first?.kind === "Var" ? first.name : "", ...rest.map((term) => stepOf(term) ?? "")];
}

/** The tree below `data`. */
export function buildRuleTree(modules: readonly Module[]): RuleTree {
  const root = emptyTree();
  for (const module of modules) {
    const node = descend(root, packageSteps(module));
    node.packages.push(module);
    for (const rule of module.rules) descend(node, headSteps(rule.head)).rules.push({ rule, module });
  }
  return root;
}

function descend(root: RuleTree, steps: readonly string[]): RuleTree {
  let node = root;
  for (const step of steps) {
    let child = node.children.get(step);
    if (child === undefined) node.children.set(step, (child = emptyTree()));
    node = child;
  }
  return node;
}

/** The node of a reference below `data`, when the whole of it is ground. */
export function findReference(root: RuleTree, reference: Ref): RuleTree | undefined {
  let node: RuleTree | undefined = root;
  for (let index = 1; index < reference.terms.length && node !== undefined; index++) {
    const step = stepOf(reference.terms[index]!);
    node = step === undefined ? undefined : node.children.get(step);
  }
  return node;
}
