/** Every example of a builtin's declaration, compiled and evaluated; the results are OPA's. */
import { hostBuiltins, load, PolicyError } from "@portcullis/runtime";
import { runtimeArchive } from "@portcullis/runtime/archive";
import { describe, expect, test } from "vitest";
import type { DocumentedBuiltin, Example } from "../../src/builtins/define.ts";
import { builtins } from "../../src/builtins/registry.ts";
import { runtimeName } from "../../src/builtins/runtime-name.ts";
import { compile } from "../../src/compile.ts";
import { compilerBuiltins } from "../../src/compiler-builtins.ts";
import { printType } from "../../src/types/print.ts";
import { knownDifferences } from "./known-differences.ts";

/** What has values that differ from day to day, or from host to host: only its errors are run. */
const varying = new Set(["http.send", "net.lookup_ip_addr", "opa.runtime", "rand.intn", "time.now_ns", "uuid.rfc4122"]);

const differing = new Set(knownDifferences.flatMap(({ calls }) => calls));

/** What asks for the rule around it, or stands where a value cannot. */
const statements = new Set([
  "internal.print",
  "internal.test_case",
  "print",
  "rego.metadata.chain",
  "rego.metadata.rule",
]);

const inPlace = new Set(["assign", "eq"]);

const suppliedByCaller = ({ name }: DocumentedBuiltin): boolean =>
  !inPlace.has(name) &&
  !Object.hasOwn(hostBuiltins, name) &&
  !Object.hasOwn(compilerBuiltins, name) &&
  !runtimeArchive().exportedFunctions.has(runtimeName(name));

const running = builtins.filter((builtin) => !statements.has(builtin.name) && !suppliedByCaller(builtin));

const examples = running.flatMap((builtin) =>
  builtin.examples
    .filter((example) => "error" in example || !varying.has(builtin.name))
    .map((example) => ({ builtin, example })),
);

describe("an example gives what OPA gives", () => {
  for (const { builtin, example } of examples) {
    const run = differing.has(example.call) ? test.fails : test;
    run(title(example), async () => {
      expect(await answer(builtin, example)).toEqual(await expected(example));
    });
  }
});

test("each builtin has an example with a value", () => {
  const without = builtins.filter(({ examples }) => !examples.some((example) => "result" in example));
  expect(without.map(({ name }) => name)).toEqual([]);
});

test("each builtin with a typed operand has an example of failing; these answer every operand", () => {
  const canFail = running.filter(({ args }) => args.some(({ type }) => printType(type) !== "any"));
  const without = canFail.filter(({ examples }) => !examples.some((example) => "error" in example));
  expect(without.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "base64.is_valid",
      "json.is_valid",
      "yaml.is_valid",
      "graphql.is_valid",
      "graphql.parse_and_verify",
      "graphql.schema_is_valid",
      "internal.template_string",
      "net.cidr_is_valid",
      "json.verify_schema",
      "regex.is_valid",
      "uri.is_valid",
      "uuid.rfc4122",
    ]
  `);
});

test("the known differences are calls of examples", () => {
  const calls = new Set(examples.map(({ example }) => example.call));
  expect([...differing].filter((call) => !calls.has(call))).toEqual([]);
});

function title(example: Example): string {
  const call = example.call.length > 100 ? `${example.call.slice(0, 100)}…` : example.call;
  return "result" in example ? `${call} is ${example.result}` : `${call} fails: ${example.error}`;
}

async function expected(example: Example): Promise<unknown> {
  return "error" in example ? { error: example.error } : { value: await evaluate(example.result), same: true };
}

/** Sets come out of a module as arrays, so Rego itself compares the two values. */
async function answer({ name, deprecated }: DocumentedBuiltin, example: Example): Promise<unknown> {
  const version = deprecated === true ? "v0" : "v1";
  try {
    const value = await evaluate(example.call, version, example.input);
    if ("error" in example) return { value };
    const same = await evaluate(`count({(${example.call}), (${example.result})}) == 1`, version, example.input);
    return { value, same };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { error: error.text.startsWith(`${name}: `) ? error.text.slice(name.length + 2) : error.text };
  }
}

/** The value of a term, or undefined. */
async function evaluate(term: string, regoVersion: "v0" | "v1" = "v1", input = "null"): Promise<unknown> {
  const { wasm, diagnostics } = await compile({
    sources: [],
    query: `x := ${term}`,
    regoVersion,
    strictBuiltinErrors: true,
  });
  if (wasm === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const policy = await load(wasm, { builtins: compilerBuiltins });
  const [solution] = policy.evaluate(JSON.parse(input)) as [{ x: unknown }?];
  return solution?.x;
}
