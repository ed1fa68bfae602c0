/** Signatures, docs and examples: internal. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const internalBuiltins = defineBuiltins([
  {
    name: "assign",
    infix: ":=",
    doc: "Gives a new local variable its value. The compiler turns it into an instruction of its own.",
    args: [
      { name: "value1", type: t.any },
      { name: "value2", type: t.any },
    ],
    result: t.boolean,
    examples: [{ call: "[x | x := 3]", result: "[3]" }],
  },
  {
    name: "eq",
    infix: "=",
    doc: "Unifies two values: they must be equal once the variables on either side have values. The compiler turns it into instructions of its own.",
    args: [
      { name: "value1", type: t.any },
      { name: "value2", type: t.any },
    ],
    result: t.boolean,
    examples: [{ call: "[y | [_, y] = [1, 2]]", result: "[2]" }],
  },
  {
    name: "internal.member_2",
    infix: "in",
    doc: "True when a value is among the elements of an array, the values of an object or the members of a set.",
    args: [
      { name: "value1", type: t.any },
      { name: "value2", type: t.any },
    ],
    result: t.boolean,
    examples: [
      { call: "2 in [1, 2]", result: "true" },
      { call: "3 in {1, 2}", result: "false" },
    ],
  },
  {
    name: "internal.member_3",
    infix: "in",
    doc: "True when a value stands in a collection under this key.",
    args: [
      { name: "value1", type: t.any },
      { name: "value2", type: t.any },
      { name: "value3", type: t.any },
    ],
    result: t.boolean,
    examples: [
      { call: '"a", 1 in {"a": 1}', result: "true" },
      { call: "0, 2 in [1, 2]", result: "false" },
    ],
  },
  {
    name: "internal.print",
    doc: "What the compiler makes of `print`: each operand is a set, empty when the printed value is undefined.",
    args: [{ name: "value", type: t.array(t.set(t.any)) }],
    examples: [{ call: 'internal.print([{"checked"}, {3}])', result: "true" }],
  },
  {
    name: "internal.template_string",
    doc: "What the compiler makes of a template string: the parts joined, where a part that is undefined is shown as such.",
    args: [{ name: "value", type: t.array(t.any) }],
    result: t.string,
    examples: [{ call: '$"{1 + 1} containers"', result: '"2 containers"' }],
  },
  {
    name: "internal.test_case",
    doc: "Names the case of a table of tests that is being evaluated; only OPA's test runner reads it.",
    args: [{ name: "value", type: t.array(t.any) }],
    examples: [{ call: 'internal.test_case(["first"])', result: "true" }],
  },
  {
    name: "print",
    doc: "Writes the values, separated by spaces, to wherever the host sends them. An undefined one is shown as `<undefined>` and does not fail the rule.",
    args: [],
    variadic: t.any,
    examples: [{ call: 'print("containers:", 3)', result: "true" }],
  },
]);
