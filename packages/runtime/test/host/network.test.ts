import { expect, test } from "vitest";
import { hostBuiltins } from "../../src/index.ts";

const send = hostBuiltins["http.send"]!;
const lookUp = hostBuiltins["net.lookup_ip_addr"]!;

test("a request is refused, whether or not builtin errors are strict", () => {
  expect(() => send({ method: "get", url: "https://example.com" })).toThrowErrorMatchingInlineSnapshot(
    `[PolicyError: eval_builtin_error: http.send is off: supply a function of that name with the builtins that you load the policy with]`,
  );
});

test("a request that OPA would refuse too is undefined first", () => {
  expect(send({ method: "get" })).toBeUndefined();
  expect(send({ method: "get", url: "https://example.com", retries: 3 })).toBeUndefined();
});

test("addresses are their own answer; names are not looked up", () => {
  expect(lookUp("10.0.0.1")).toEqual(["10.0.0.1"]);
  expect(lookUp("::1")).toEqual(["::1"]);
  expect(() => lookUp("example.com")).toThrow("net.lookup_ip_addr is off");
});
