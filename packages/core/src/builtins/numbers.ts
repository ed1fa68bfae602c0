/** Signatures, docs and examples: numbers. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const numbersBuiltins = defineBuiltins([
  {
    name: "abs",
    doc: "The number without its sign.",
    args: [{ name: "x", type: t.number }],
    result: t.number,
    examples: [
      { call: "abs(-2.5)", result: "2.5" },
      { call: "abs(input)", input: '"a"', error: "operand 1 must be number but got string" },
    ],
  },
  {
    name: "ceil",
    doc: "The least integer that is not below the number.",
    args: [{ name: "x", type: t.number }],
    result: t.number,
    examples: [
      { call: "ceil(1.2)", result: "2" },
      { call: "ceil(input)", input: '"a"', error: "operand 1 must be number but got string" },
    ],
  },
  {
    name: "div",
    infix: "/",
    doc: "The first number divided by the second.",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "7 / 2", result: "3.5" },
      { call: "1 / input", input: "0", error: "divide by zero" },
    ],
  },
  {
    name: "floor",
    doc: "The greatest integer that is not above the number.",
    args: [{ name: "x", type: t.number }],
    result: t.number,
    examples: [
      { call: "floor(-1.2)", result: "-2" },
      { call: "floor(input)", input: '"a"', error: "operand 1 must be number but got string" },
    ],
  },
  {
    name: "minus",
    infix: "-",
    doc: "The difference of two numbers, or the members of one set that are not in another.",
    args: [
      { name: "x", type: t.union(t.number, t.set(t.any)) },
      { name: "y", type: t.union(t.number, t.set(t.any)) },
    ],
    result: t.union(t.number, t.set(t.any)),
    examples: [
      { call: "3 - 5", result: "-2" },
      { call: "{1, 2} - {2}", result: "{1}" },
      { call: "input - 1", input: '"a"', error: "operand 1 must be one of {number, set} but got string" },
    ],
  },
  {
    name: "mul",
    infix: "*",
    doc: "The product of two numbers.",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "6 * 7", result: "42" },
      { call: "input * 2", input: '"a"', error: "operand 1 must be number but got string" },
    ],
  },
  {
    name: "numbers.range",
    doc: "The integers from `a` to `b`, both included, up or down.",
    args: [
      { name: "a", type: t.number },
      { name: "b", type: t.number },
    ],
    result: t.array(t.number),
    examples: [
      { call: "numbers.range(1, 4)", result: "[1, 2, 3, 4]" },
      { call: "numbers.range(2, 0)", result: "[2, 1, 0]" },
      {
        call: "numbers.range(input, 2)",
        input: "0.5",
        error: "operand 1 must be integer number but got floating-point number",
      },
    ],
  },
  {
    name: "numbers.range_step",
    doc: "The integers from `a` to `b` in steps of `step`, which is positive even on the way down.",
    args: [
      { name: "a", type: t.number },
      { name: "b", type: t.number },
      { name: "step", type: t.number },
    ],
    result: t.array(t.number),
    examples: [
      { call: "numbers.range_step(0, 10, 4)", result: "[0, 4, 8]" },
      { call: "numbers.range_step(5, 0, 2)", result: "[5, 3, 1]" },
      { call: "numbers.range_step(0, 10, 0)", error: "numbers.range_step: step must be a positive integer" },
    ],
  },
  {
    name: "plus",
    infix: "+",
    doc: "The sum of two numbers.",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "1 + 2.5", result: "3.5" },
      { call: "input + 1", input: '"a"', error: "operand 1 must be number but got string" },
    ],
  },
  {
    name: "rand.intn",
    doc: "A number from 0 up to but not including `n`. The same in one evaluation for the same `str` and `n`.",
    args: [
      { name: "str", type: t.string },
      { name: "n", type: t.number },
    ],
    result: t.number,
    nondeterministic: true,
    examples: [
      { call: 'rand.intn("shard", 6)', result: "4" },
      {
        call: 'rand.intn("shard", 1.5)',
        error: "operand 2 must be integer number but got floating-point number",
      },
    ],
  },
  {
    name: "rem",
    infix: "%",
    doc: "What is left of dividing one integer by another; it has the sign of the first.",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "7 % 3", result: "1" },
      { call: "-7 % 3", result: "-1" },
      { call: "7 % input", input: "0", error: "modulo by zero" },
    ],
  },
  {
    name: "round",
    doc: "The nearest integer; halves go away from zero.",
    args: [{ name: "x", type: t.number }],
    result: t.number,
    examples: [
      { call: "round(2.5)", result: "3" },
      { call: "round(-2.5)", result: "-3" },
      { call: "round(input)", input: '"a"', error: "operand 1 must be number but got string" },
    ],
  },
]);
