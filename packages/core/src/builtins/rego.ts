/** Signatures, docs and examples: rego. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const regoBuiltins = defineBuiltins([
  {
    name: "rego.metadata.chain",
    doc: "The annotations of the rule that asks, then those of its document, package and subpackages, each with its path. The compiler puts them in place.",
    args: [],
    result: t.array(t.any),
    examples: [{ call: "rego.metadata.chain()[0].annotations.title", result: '"Images come from our registry"' }],
  },
  {
    name: "rego.metadata.rule",
    doc: "The annotations of the rule that asks. The compiler puts them in place.",
    args: [],
    result: t.any,
    examples: [{ call: "rego.metadata.rule().title", result: '"Images come from our registry"' }],
  },
  {
    name: "rego.parse_module",
    doc: "The syntax tree of a Rego module.",
    args: [
      { name: "filename", type: t.string },
      { name: "rego", type: t.string },
    ],
    result: t.object(t.string, t.any),
    examples: [
      { call: 'rego.parse_module("a.rego", "package a").package.path[1].value', result: '"a"' },
      {
        call: 'rego.parse_module("a.rego", "x := 1")',
        error: "1 error occurred: a.rego:1: rego_parse_error: package expected",
      },
    ],
  },
]);
