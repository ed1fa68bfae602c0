/** The annotations that `rego.metadata.rule()` and `rego.metadata.chain()` show to a rule, as constants. */
import type { Annotations, Module, Rule, Term } from "../../ast/nodes.ts";
import type { Span } from "../../source/span.ts";
import { headSteps, packageSteps } from "../names/rule-tree.ts";
import { text } from "../terms.ts";
import type { Metadata } from "./special-calls.ts";

export function metadataOf(rule: Rule, module: Module, modules: readonly Module[]): Metadata {
  const own = module.annotations.filter(({ scope, target }) => scope === "rule" && target === rule);
  return {
    rule: () => jsonTerm(own[0] === undefined ? {} : annotationValue(own[0]), rule.span),
    chain: () => jsonTerm(chainOf(rule, own, module, modules), rule.span),
  };
}

/** From the rule outwards to the root package; the rule is there even without annotations. */
function chainOf(
  rule: Rule,
  own: readonly Annotations[],
  module: Module,
  modules: readonly Module[],
): readonly unknown[] {
  const inPackage = packageSteps(module);
  const path = [...inPackage, ...headSteps(rule.head)];
  const key = JSON.stringify(path);
  const links = [...own].reverse().map((annotations) => link(path, annotations));
  if (links.length === 0) links.push({ path });
  const siblings = modules.filter((each) => JSON.stringify(packageSteps(each)) === JSON.stringify(inPackage));
  for (const { module: each, annotations } of annotationsOf(siblings, "document")) {
    const target = annotations.target;
    if (target === undefined) continue;
    if (JSON.stringify([...packageSteps(each), ...headSteps(target.head)]) === key) links.push(link(path, annotations));
  }
  for (const { annotations } of annotationsOf(siblings, "package").slice(0, 1))
    links.push(link(inPackage, annotations));
  const above = annotationsOf(modules, "subpackages")
    .map(({ module: each, annotations }) => ({ steps: packageSteps(each), annotations }))
    .filter(({ steps }) => steps.every((step, index) => step === inPackage[index]))
    .sort((a, b) => b.steps.length - a.steps.length);
  for (const { steps, annotations } of above) links.push(link(steps, annotations));
  return links;
}

function annotationsOf(modules: readonly Module[], scope: Annotations["scope"]) {
  return modules.flatMap((module) =>
    module.annotations.filter((each) => each.scope === scope).map((annotations) => ({ module, annotations })),
  );
}

function link(
  path: readonly string[],
  annotations: Annotations,
): { readonly path: readonly string[]; readonly annotations?: unknown } {
  return { annotations: annotationValue(annotations), path };
}

function annotationValue({ scope, value }: Annotations): Readonly<Record<string, unknown>> {
  return { ...value, scope };
}

function jsonTerm(value: unknown, span: Span): Term {
  if (value === null || value === undefined) return { kind: "Null", span };
  if (typeof value === "string") return text(value, span);
  if (typeof value === "boolean") return { kind: "Boolean", value, span };
  if (typeof value === "number") return { kind: "Number", text: String(value), span };
  if (Array.isArray(value)) return { kind: "Array", elements: value.map((element) => jsonTerm(element, span)), span };
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return {
    kind: "Object",
    entries: entries.map(([key, each]) => ({ key: text(key, span), value: jsonTerm(each, span) })),
    span,
  };
}
