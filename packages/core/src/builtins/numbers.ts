/** Signatures: numbers. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const numbersBuiltins = defineBuiltins([
  { name: "abs", args: [{ name: "x", type: t.number }], result: t.number },
  { name: "ceil", args: [{ name: "x", type: t.number }], result: t.number },
  {
    name: "div",
    infix: "/",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
  },
  { name: "floor", args: [{ name: "x", type: t.number }], result: t.number },
  {
    name: "minus",
    infix: "-",
    args: [
      { name: "x", type: t.union(t.number, t.set(t.any)) },
      { name: "y", type: t.union(t.number, t.set(t.any)) },
    ],
    result: t.union(t.number, t.set(t.any)),
  },
  {
    name: "mul",
    infix: "*",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
  },
  {
    name: "numbers.range",
    args: [
      { name: "a", type: t.number },
      { name: "b", type: t.number },
    ],
    result: t.array(t.number),
  },
  {
    name: "numbers.range_step",
    args: [
      { name: "a", type: t.number },
      { name: "b", type: t.number },
      { name: "step", type: t.number },
    ],
    result: t.array(t.number),
  },
  {
    name: "plus",
    infix: "+",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
  },
  {
    name: "rand.intn",
    args: [
      { name: "str", type: t.string },
      { name: "n", type: t.number },
    ],
    result: t.number,
    nondeterministic: true,
  },
  {
    name: "rem",
    infix: "%",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
  },
  { name: "round", args: [{ name: "x", type: t.number }], result: t.number },
]);
