/** Signatures, docs and examples: bits. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const bitsBuiltins = defineBuiltins([
  {
    name: "bits.and",
    doc: "The bits that are set in both integers.",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "bits.and(6, 3)", result: "2" },
      {
        call: "bits.and(input, 1)",
        input: "1.5",
        error: "operand 1 must be integer number but got floating-point number",
      },
    ],
  },
  {
    name: "bits.lsh",
    doc: "The integer with its bits moved `s` places to the left.",
    args: [
      { name: "x", type: t.number },
      { name: "s", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "bits.lsh(1, 4)", result: "16" },
      {
        call: "bits.lsh(1, input)",
        input: "-1",
        error: "operand 2 must be an unsigned integer number but got a negative integer",
      },
    ],
  },
  {
    name: "bits.negate",
    doc: "The integer with every bit flipped.",
    args: [{ name: "x", type: t.number }],
    result: t.number,
    examples: [
      { call: "bits.negate(5)", result: "-6" },
      {
        call: "bits.negate(input)",
        input: "1.5",
        error: "operand 1 must be integer number but got floating-point number",
      },
    ],
  },
  {
    name: "bits.or",
    doc: "The bits that are set in either integer.",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "bits.or(6, 3)", result: "7" },
      {
        call: "bits.or(input, 1)",
        input: "1.5",
        error: "operand 1 must be integer number but got floating-point number",
      },
    ],
  },
  {
    name: "bits.rsh",
    doc: "The integer with its bits moved `s` places to the right.",
    args: [
      { name: "x", type: t.number },
      { name: "s", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "bits.rsh(16, 2)", result: "4" },
      {
        call: "bits.rsh(16, input)",
        input: "-1",
        error: "operand 2 must be an unsigned integer number but got a negative integer",
      },
    ],
  },
  {
    name: "bits.xor",
    doc: "The bits that are set in exactly one of the integers.",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
    examples: [
      { call: "bits.xor(6, 3)", result: "5" },
      {
        call: "bits.xor(input, 1)",
        input: "1.5",
        error: "operand 1 must be integer number but got floating-point number",
      },
    ],
  },
]);
