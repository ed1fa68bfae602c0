/** Builtins of the host under OPA's SDK, which speaks only JSON: errors, digits and sets arrive all the same. */
import { loadPolicy } from "@open-policy-agent/opa-wasm";
import { hostBuiltins } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../src/index.ts";

const config = JSON.stringify({
  aws_access_key: "a",
  aws_secret_access_key: "b",
  aws_service: "s3",
  aws_region: "us-east-1",
});

async function evaluate(expression: string, input: unknown = {}, strictBuiltinErrors = false): Promise<unknown> {
  const text = `package test\n\np := ${expression}\n`;
  const { wasm } = await compile({
    sources: [{ name: "test.rego", text, language: "rego" }],
    query: "x = data.test.p",
    strictBuiltinErrors,
  });
  const policy = await loadPolicy(wasm!, undefined, { ...hostBuiltins });
  return policy.evaluate(input);
}

test("what fails is undefined", async () => {
  expect(await evaluate('graphql.parse_query("{")')).toEqual([]);
});

test("what fails in a strict module ends the evaluation, with the place and the message", async () => {
  await expect(evaluate("time.clock(input.at)", { at: "noon" }, true)).rejects.toMatchInlineSnapshot(
    `"test.rego:3:6: eval_type_error: time.clock: operand 1 must be either number (ns) or [number (ns), string (tz)] but got string"`,
  );
  await expect(evaluate('io.jwt.decode("no dots")', {}, true)).rejects.toMatchInlineSnapshot(
    `"test.rego:3:6: eval_builtin_error: io.jwt.decode: encoded JWT had no period separators"`,
  );
});

test("whole numbers keep their digits on the way back", async () => {
  const time = 'time.parse_rfc3339_ns("2022-12-02T18:40:53.141828752Z")';
  expect(await evaluate(`${time} == 1670006453141828752`)).toEqual([{ x: true }]);
});

test("sets stay sets", async () => {
  expect(await evaluate('net.lookup_ip_addr("10.0.0.1") == {"10.0.0.1"}')).toEqual([{ x: true }]);
});

test("data that look like a reply, or like a wrapped operand, are data", async () => {
  expect(await evaluate("input", { "\u0001": "set()" })).toEqual([{ x: { "\u0001": "set()" } }]);
  const request = { "\u0001": '{"method": "get", "url": "https://example.com"}' };
  await expect(evaluate(`providers.aws.sign_req(input, ${config}, 1)`, request, true)).rejects.toMatchInlineSnapshot(
    `"test.rego:3:6: eval_type_error: providers.aws.sign_req: operand 1 invalid request parameters(s): {"\\u0001"}"`,
  );
});
