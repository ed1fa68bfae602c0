import { expect, test } from "vitest";
import { planText } from "../../../test/planned.ts";
import { expectSameOutcomes } from "../../../test/same-outcomes.ts";
import { printPolicy } from "../../ir/print.ts";

const policy = `package t
  a if input.review.object.spec.hostNetwork
  b if input.review.object.spec.hostPID
  c if input.review.object.spec["a/b~c"] == data.settings.x
  d if input.review.object.kind == "Pod"
  e := input.review.object.metadata.name
  all := [x | some x in [[1 | a], [2 | b], [3 | c], [4 | d], [x | x := e]]]
  p := [all, other] if other := all with input.review.object.spec.hostPID as true`;

test("paths that many functions read: sharing them changes no result", () => {
  const spec = { hostNetwork: true, "a/b~c": 1 };
  const object = { kind: "Pod", spec, metadata: { name: "x" } };
  expectSameOutcomes({ policy, inputs: [{ review: { object } }, { review: { object: [] } }, {}] });
});

test("a path that many functions read is a function that remembers", () => {
  const planned = planText(policy, { entrypoints: ["t/p"], optimise: ["shared-paths"] });
  const shared = printPolicy(planned)
    .split("\n\n")
    .filter((text) => text.startsWith("function input") || text.startsWith("function data.t.a("));
  expect(shared.join("\n\n")).toMatchInlineSnapshot(`
    "function data.t.a() memoized
      #0:
        $0 = undefined
        block
          #1:
            $4 = input/review/object/spec()
            $5 = $4["hostNetwork"]
            is truthy $5
            $0 = once true
        return $0

    function input/review/object/spec() memoized
      #0:
        $0 = global input
        $1 = $0["review"]
        $2 = $1["object"]
        $3 = $2["spec"]
        return $3"
  `);
});

test("few readers are better off with their own look-ups", () => {
  const text = "package t\n a if input.x.y\n b if input.x.z\n p := [a, b]";
  const shared = planText(text, { entrypoints: ["t/p"], optimise: ["shared-paths"] });
  expect(printPolicy(shared)).toBe(printPolicy(planText(text, { entrypoints: ["t/p"], optimise: false })));
});
