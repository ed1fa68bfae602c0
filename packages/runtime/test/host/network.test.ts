import { expect, test } from "vitest";
import { hostBuiltins } from "../../src/index.ts";
import { replyText } from "./call.ts";

const send = hostBuiltins["http.send"]!;
const lookUp = hostBuiltins["net.lookup_ip_addr"]!;

test("a request is refused, whether or not builtin errors are strict", () => {
  expect(() => send({ method: "get", url: "https://example.com" })).toThrowErrorMatchingInlineSnapshot(
    `[PolicyError: eval_builtin_error: http.send is off: allow hosts with the option network, or supply a function of that name with the builtins that you load the policy with]`,
  );
});

test("a request that OPA would refuse too fails as in OPA first", () => {
  expect(replyText(send({ method: "get" }))).toContain("error: operand 1 ");
  expect(replyText(send({ method: "get", url: "https://example.com", retries: 3 }))).toContain("error: operand 1 ");
});

test("addresses are their own answer; names are not looked up", () => {
  expect(replyText(lookUp("10.0.0.1"))).toBe('value: {"10.0.0.1"}');
  expect(replyText(lookUp("0:0::1"))).toBe('value: {"::1"}');
  expect(replyText(lookUp("::ffff:10.0.0.1"))).toBe('value: {"10.0.0.1"}');
  expect(replyText(lookUp("fe80::1%eth0"))).toBe('value: {"fe80::1%eth0"}');
  expect(() => lookUp("999.1.1.1")).toThrow("net.lookup_ip_addr is off");
  expect(() => lookUp("example.com")).toThrow("net.lookup_ip_addr is off");
});
