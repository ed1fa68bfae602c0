import { describe, expect, test } from "vitest";
import { interpret } from "../../test/interpreter.ts";
import { planText } from "../../test/planned.ts";
import { printPolicy } from "../ir/print.ts";
import { plan } from "./plan.ts";

describe("the plan of a rule", () => {
  test("enumerates in nested scans, and negates without looking for more than one solution", () => {
    const policy = planText(
      `package admission
       exempt := {"kube-system"}
       deny contains msg if {
         not input.namespace in exempt
         some container in input.containers
         not container.limits.memory
         msg := upper(container.name)
       }`,
      { entrypoints: ["admission/deny"] },
    );
    expect(printPolicy(policy)).toMatchInlineSnapshot(`
      "entrypoint admission/deny = entrypoint:admission/deny

      function entrypoint:admission/deny()
        #0:
          $0 = []
          block
            #1:
              $1 = data.admission.deny()
              $2 = {}
              insert "result": $1 into $2
              append $2 to $0
          return $0

      function data.admission.deny() memoized
        #0:
          $0 = set()
          block
            #1:
              $1 = global input
              $2 = $1["namespace"]
              not
                #2:
                  $3 = {"kube-system"}[$2]
              $5 = $1["containers"]
              scan $5 as $6, $7
                #3:
                  not
                    #4:
                      $8 = $7["limits"]
                      $9 = $8["memory"]
                      is truthy $9
                  $10 = $7["name"]
                  $11 = builtin upper($10)
                  add $11 to $0
          return $0"
    `);
  });

  test("returns at the first solution when no other can contradict it", () => {
    const policy = planText(`package a\nallow if input.roles[_] == "admin"\nallow if input.root`, {
      entrypoints: ["a/allow"],
    });
    expect(printPolicy(policy)).toMatchInlineSnapshot(`
      "entrypoint a/allow = entrypoint:a/allow

      function entrypoint:a/allow()
        #0:
          $0 = []
          block
            #1:
              $1 = data.a.allow()
              $2 = {}
              insert "result": $1 into $2
              append $2 to $0
          return $0

      function data.a.allow() memoized
        #0:
          $0 = undefined
          block
            #4:
              $1 = global input
              block
                #1:
                  $2 = $1["roles"]
                  scan $2 as $3, $4
                    #2:
                      $4 == "admin"
                      $0 = true
                      return $0
                      break #1
              block
                #3:
                  $6 = $1["root"]
                  is truthy $6
                  $0 = true
                  return $0
          return $0"
    `);
  });
});

describe("entrypoints", () => {
  const modules = "package k8s.admission\nallow := false\nf(x) := x";

  test("give the result set, false and undefined included", () => {
    const policy = planText(`${modules}\nnever if false`, {
      entrypoints: ["k8s/admission/allow", "k8s/admission/never", "k8s"],
    });
    expect(interpret(policy, "k8s/admission/allow")).toEqual([{ result: false }]);
    expect(interpret(policy, "k8s/admission/never")).toEqual([]);
    expect(interpret(policy, "k8s")).toEqual([{ result: { admission: { allow: false } } }]);
  });

  test("that do not exist are refused, with the nearest that does", () => {
    expect(() => planText(modules, { entrypoints: ["k8s/admision/allow"] })).toThrowErrorMatchingInlineSnapshot(
      `[Error: RG601 entrypoint k8s/admision/allow does not name a rule or package]`,
    );
    expect(() => planText(modules, { entrypoints: ["k8s/admission/f"] })).toThrowErrorMatchingInlineSnapshot(
      `[Error: RG603 entrypoint k8s/admission/f is a function, which cannot be evaluated without arguments]`,
    );
  });

  test("plan only what they reach", () => {
    const policy = planText("package a\np := input.x\nq := input.y", { entrypoints: ["a/q"] });
    expect(policy.functions.map(({ name }) => name)).toEqual(["entrypoint:a/q", "data.a.q"]);
  });
});

test("nesting that the stack cannot hold is a diagnostic", () => {
  const span = { source: { name: "deep", text: "" }, start: 0, end: 0 };
  let term: import("../ast/nodes.ts").Term = { kind: "Var", name: "x", span };
  for (let depth = 0; depth < 100_000; depth++) term = { kind: "Array", elements: [term], span };
  const body = [{ kind: "TermExpression", negated: false, with: [], term, span }] as const;
  expect(plan({ modules: [], query: { body, bindings: [] }, entrypoints: [] }).diagnostics[0]).toMatchObject({
    code: "RG602",
  });
});
