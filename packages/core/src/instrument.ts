/** Modules that report what they reach: a call before each expression of a body, and where the body holds one for the head. */
import * as build from "./ast/build.ts";
import { declaresOnly } from "./ast/declares-only.ts";
import { mapRules } from "./ast/map-rules.ts";
import type { Body, Expression, Module, Node, Rule } from "./ast/nodes.ts";
import { transform } from "./ast/transform.ts";
import type { BuiltinDeclaration } from "./builtins/capabilities.ts";
import type { Span } from "./source/span.ts";

/** Called with a number for each expression that is reached; its host says true. */
export const reached = "internal.reached";

/** Never left out, nor done once for many. */
export const reachedDeclaration: BuiltinDeclaration = {
  name: reached,
  decl: { args: [{ type: "number" }], result: { type: "boolean" } },
  nondeterministic: true,
};

export interface Instrumented {
  readonly modules: readonly Module[];
  /** Where the expressions stand that the calls name, by their numbers. */
  readonly places: readonly Span[];
}

export function instrument(modules: readonly Module[]): Instrumented {
  const places: Span[] = [];
  const call = (span: Span): Expression => {
    places.push(span);
    return build.expression(build.call(reached, [build.number(String(places.length - 1), span)], span), span);
  };
  const numbered = (body: Body): Body => body.flatMap((one) => (declaresOnly(one) ? [one] : [call(one.span), one]));
  const rewrite = (node: Node): Node => {
    if (node.kind === "Rule") {
      if (node.default) return node;
      const given = givenBy(node);
      return { ...node, body: [...numbered(node.body), ...(given === undefined ? [] : [call(given)])] };
    }
    const isBody = node.kind === "Every" || /^(Array|Set|Object)Comprehension$/.test(node.kind);
    return isBody ? ({ ...node, body: numbered((node as { readonly body: Body }).body) } as Node) : node;
  };
  return { modules: modules.map((module) => mapRules(module, (rule) => transform(rule, rewrite))), places };
}

/** What a rule gives where its body holds; a rule that is only true gives what its body says. */
function givenBy({ head }: Rule): Span | undefined {
  return (head.value ?? head.key)?.span;
}
