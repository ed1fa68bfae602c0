/** Mistakes that no example of a page's size can show: each is made here, and explained on its page. */
import { analyse } from "../../src/analysis/analyse.ts";
import * as build from "../../src/ast/build.ts";
import type { Body, Module, Rule } from "../../src/ast/nodes.ts";
import { check, compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { parseModule } from "../../src/rego/parser.ts";

type Make = () => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

const header = "package p\n\n";

async function checked(text: string): Promise<readonly Diagnostic[]> {
  return (await check({ sources: [{ name: "policy.rego", text }] })).diagnostics;
}

/** What a program that builds trees might hand over: the module with another body in its only rule. */
function analysed(text: string, bodyOf: (rule: Rule) => Body): readonly Diagnostic[] {
  const { module } = parseModule({ name: "policy.rego", text });
  const [rule] = (module as Module).rules as readonly [Rule];
  return analyse([{ ...(module as Module), rules: [{ ...rule, body: bodyOf(rule) }] }]).diagnostics;
}

export const builtExamples: Readonly<Record<string, Make>> = {
  RG106: () => checked(`${header}deep := ${"[".repeat(501)}${"]".repeat(501)}\n`),
  RG107: () => parseModule({ name: "policy.rego", text: `${header}a := 1\n` }, { limits: { tokens: 4 } }).diagnostics,
  RG318: () =>
    analysed(`${header}allow if $"{input.x}" == "a"\n`, ({ span }) => {
      const part = build.someIn(undefined, build.variable("x", span), build.variable("input", span), span);
      const template = { kind: "TemplateString", parts: [part], raw: false, span } as const;
      return [build.expression(build.call("equal", [template, build.string("a", span)], span), span)];
    }),
  // The names that analysis gives begin like this one.
  RG403: () =>
    analysed(`${header}allow if input.x > 1\n`, ({ span }) => [
      build.expression(build.call("gt", [build.variable("$l9", span), build.number("1", span)], span), span),
    ]),
  RG602: async () => {
    const sources = [{ name: "policy.rego", text: `package p${".a".repeat(10_000)}\n\nb := 1\n` }];
    return (await compile({ sources, query: "x = data" })).diagnostics;
  },
  RG701: async () => {
    const args = Array.from({ length: 5 }, () => ({ type: "number" }));
    const capabilities = { builtins: [{ name: "sum5", decl: { type: "function", args, result: { type: "number" } } }] };
    const sources = [{ name: "policy.rego", text: `${header}a := sum5(1, 2, 3, 4, 5)\n` }];
    return (await compile({ sources, query: "x = data", capabilities })).diagnostics;
  },
};
