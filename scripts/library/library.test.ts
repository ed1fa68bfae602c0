/**
 * The policy library through every path that it is promised to take: our host, OPA's own SDK unmodified, native
 * JavaScript, and the Rego that ends in a ConstraintTemplate, compiled again.
 */
import { dirname, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import opaWasm from "@open-policy-agent/opa-wasm";
import { bundle, type CompileResult, compile, type PolicyMetadata } from "@portcullis/core";
import { gatekeeperPolicy, readDocuments, reviewOf } from "@portcullis/gatekeeper";
import { hostBuiltins, load, type Policy } from "@portcullis/runtime";
import {
  jsonText,
  loadPolicySources,
  policyFolders,
  readSamples,
  resolveImport,
  reviewOfDocument,
  type Sample,
} from "@portcullis/testing";
import { beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const policies = `${relative(process.cwd(), root) || "."}/policies`;
const folders = await policyFolders([policies]);
const cases = (
  await Promise.all(folders.map(async (folder) => (await readSamples(folder)).map((sample) => ({ folder, sample }))))
).flat();

let result: CompileResult;
let ours: Policy;
let theirs: Awaited<ReturnType<typeof opaWasm.loadPolicy>>;
let rewritten: Policy;

beforeAll(async () => {
  result = await compile({ sources: await loadPolicySources([policies]), resolve: resolveImport });
  expect(result.diagnostics).toEqual([]);
  ours = await load(result.wasm!, { builtins: hostBuiltins });
  theirs = await opaWasm.loadPolicy(result.wasm!, {}, hostBuiltins);
  const texts = result.policies.flatMap((policy) => {
    const { entry, libraries } = gatekeeperPolicy(result, policy)!;
    return [entry, ...libraries];
  });
  const again = await compile({
    sources: [...new Set(texts)].map(({ package: name, text }) => ({ name: `${name}.rego`, text })),
    entrypoints: result.entrypoints!,
  });
  expect(again.diagnostics).toEqual([]);
  rewritten = await load(again.wasm!, { builtins: hostBuiltins });
}, 60_000);

describe("the library", () => {
  test("has policies of both languages in one module", () => {
    const languages = result.policies.map(({ language }) => language);
    expect(new Set(languages)).toEqual(new Set(["rego", "typescript"]));
    expect(result.policies).toHaveLength(folders.length);
  });

  test("is built to the same bytes twice", async () => {
    const sources = await loadPolicySources([policies]);
    const again = await compile({ sources, resolve: resolveImport });
    expect(again.wasm).toEqual(result.wasm);
    expect(bundle(again)).toEqual(bundle(result));
  });
});

describe.each(cases.map((each) => [`${relative(root, each.folder)}: ${each.sample.name}`, each] as const))(
  "%s",
  (_, { folder, sample }) => {
    test("is the same on every path", async () => {
      const policy = policyOf(folder);
      const input = inputOf(sample);
      const expected = ours.evaluate(input, policy.entrypoint);
      expect(theirs.evaluate(new TextEncoder().encode(jsonText(input)).buffer, policy.entrypoint)).toEqual(expected);
      expect(rewritten.evaluate(input, policy.entrypoint)).toEqual(expected);
      if (policy.language === "typescript") expect([{ result: await native(policy, input) }]).toEqual(expected);
    });
  },
);

function policyOf(folder: string): PolicyMetadata {
  const found = result.policies.find(({ source }) => dirname(source) === dirname(`${folder}/policy`));
  if (found === undefined) throw new Error(`no policy was compiled from ${folder}`);
  return found;
}

interface Input {
  readonly review: unknown;
  readonly parameters: unknown;
}

function inputOf({ source, parameters = {} }: Sample): Input {
  const document = readDocuments(source, { expandLists: false }).documents[0]!;
  return { review: reviewOfDocument(document)?.review ?? reviewOf(document.value), parameters };
}

/** The policy's own JavaScript; violations in the order of a Rego set. */
async function native(policy: PolicyMetadata, input: Input): Promise<unknown> {
  const module = await import(pathToFileURL(policy.source).href);
  const violations: unknown[] = module.default.evaluate(JSON.parse(jsonText(input)));
  const byText = (a: unknown, b: unknown) => (jsonText(a) < jsonText(b) ? -1 : 1);
  return [...violations].sort(byText);
}
