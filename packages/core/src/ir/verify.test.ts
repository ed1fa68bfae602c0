import { expect, test } from "vitest";
import type { Policy } from "./policy.ts";
import type { Label, Local, Statement } from "./statements.ts";
import { verifyPolicy } from "./verify.ts";

const local = (index: number) => index as Local;
const label = (index: number) => index as Label;

function policyOf(...statements: readonly Statement[]): Policy {
  return {
    constants: [],
    globals: [],
    entrypoints: [],
    functions: [{ name: "data.p", params: [], locals: 2, blocks: [{ label: label(0), statements }], memoize: true }],
  };
}

test("accepts what is written before it is read", () => {
  const make: Statement = { kind: "MakeSet", target: local(0) };
  expect(() => verifyPolicy(policyOf(make, { kind: "Return", source: local(0) }))).not.toThrow();
});

test("refuses a local that only an inner block writes, because a block can be left before", () => {
  const inner: Statement = { kind: "MakeSet", target: local(0) };
  const block: Statement = { kind: "Block", blocks: [{ label: label(1), statements: [inner] }] };
  expect(() => verifyPolicy(policyOf(block, { kind: "Return", source: local(0) }))).toThrowErrorMatchingInlineSnapshot(
    `[Error: function data.p reads local 0 before it is written, in Return]`,
  );
});

test.each<[string, Statement]>([
  ["leaves block 7, which it is not in", { kind: "Break", label: label(7) }],
  ["has no local 9", { kind: "ResetLocal", target: local(9) }],
  [
    "calls data.q, which does not exist",
    { kind: "Call", callee: { kind: "function", name: "data.q" }, args: [], result: local(0) },
  ],
])("refuses a function that %s", (message, statement) => {
  expect(() => verifyPolicy(policyOf(statement))).toThrow(message);
});
