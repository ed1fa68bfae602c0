/** What an author sees of the mistakes that everybody makes. */
import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { codeFrames } from "../diagnostics/code-frame.ts";

async function seen(body: string, judged = "Pod", kinds = `["Pod"]`): Promise<string> {
  const text = `import { definePolicy, type ${judged} } from "@portcullis/sdk";

export default definePolicy<${judged}>({
  kind: "NoHostNetwork",
  title: "No host network",
  severity: "high",
  match: { kinds: [{ apiGroups: [""], kinds: ${kinds} }] },
  *violations({ object }) {
    ${body}
  },
});
`;
  const { diagnostics, wasm } = await compile({ sources: [{ name: "policy.ts", text }] });
  expect(wasm).toBeUndefined();
  return `\n${codeFrames(diagnostics)}`;
}

test("a mistyped field", async () => {
  expect(await seen(`if (object.spec?.hostNetwrok === true) yield { msg: "host network" };`)).toMatchInlineSnapshot(`
    "
    error[RG201] rego_parse_error: Property 'hostNetwrok' does not exist on type '{ … }'. Did you mean 'hostNetwork'?
     --> policy.ts:9:22
      |
    9 |     if (object.spec?.hostNetwrok === true) yield { msg: "host network" };
      |                      ^^^^^^^^^^^
    "
  `);
});

test("a field of another kind", async () => {
  expect(
    await seen(`if (object.spec?.hostNetwork === true) yield { msg: "x" };`, "Service", `["Service"]`),
  ).toMatchInlineSnapshot(`
    "
    error[RG201] rego_parse_error: Property 'hostNetwork' does not exist on type '{ … }'.
     --> policy.ts:9:22
      |
    9 |     if (object.spec?.hostNetwork === true) yield { msg: "x" };
      |                      ^^^^^^^^^^^
    hint: the type is the kind's own: look at what object.spec offers, or type the policy for another kind
    "
  `);
});

test("a kind that the policy is not typed for", async () => {
  expect(
    await seen(`if (object.spec?.hostNetwork === true) yield { msg: "x" };`, "Pod", `["Pod", "Deployment"]`),
  ).toMatchInlineSnapshot(`
    "
    error[RG209] rego_type_error: match takes Deployment, but the policy is typed for Pod
     --> policy.ts:7:54
      |
    7 |   match: { kinds: [{ apiGroups: [""], kinds: ["Pod", "Deployment"] }] },
      |                                                      ^^^^^^^^^^^^
    hint: type it for Workload and use podSpecOf(object), or leave the kind out
    "
  `);
});

test("a value that is compared with another type", async () => {
  expect(await seen(`if (object.spec?.hostNetwork === "true") yield { msg: "host network" };`)).toMatchInlineSnapshot(`
    "
    error[RG201] rego_parse_error: This comparison appears to be unintentional because the types 'boolean | undefined' and 'string' have no overlap.
     --> policy.ts:9:9
      |
    9 |     if (object.spec?.hostNetwork === "true") yield { msg: "host network" };
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    "
  `);
});

test("no yield before the violation", async () => {
  expect(await seen(`if (object.spec?.hostNetwork === true) ({ msg: "host network" });`)).toMatchInlineSnapshot(`
    "
    error[RG202] rego_compile_error: an object that nobody takes cannot be compiled into a policy
     --> policy.ts:9:44
      |
    9 |     if (object.spec?.hostNetwork === true) ({ msg: "host network" });
      |                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: write yield { msg: … }
    "
  `);
});

test("return instead of yield", async () => {
  expect(await seen(`if (object.spec?.hostNetwork === true) return { msg: "host network" };`)).toMatchInlineSnapshot(`
    "
    error[RG201] rego_parse_error: Type '{ msg: string; }' is not assignable to type 'void'.
     --> policy.ts:8:4
      |
    8 |   *violations({ object }) {
      |    ^^^^^^^^^^

    error[RG202] rego_compile_error: the value of a generator's return cannot be compiled into a policy
     --> policy.ts:9:51
      |
    9 |     if (object.spec?.hostNetwork === true) return { msg: "host network" };
      |                                                   ^^^^^^^^^^^^^^^^^^^^^^^
    hint: yield it
    "
  `);
});

test("no yield at all", async () => {
  expect(await seen(`const isHost = object.spec?.hostNetwork === true;`)).toMatchInlineSnapshot(`
    "
    error[RG202] rego_compile_error: a policy that yields nothing cannot be compiled into a policy
     --> policy.ts:8:4
      |
    8 |   *violations({ object }) {
      |    ^^^^^^^^^^
    hint: yield { msg: … } where something is wrong
    "
  `);
});

test("a violation without a message", async () => {
  expect(
    await seen(`if (object.spec?.hostNetwork === true) yield { message: "host network" };`),
  ).toMatchInlineSnapshot(`
    "
    error[RG201] rego_parse_error: Property 'msg' is missing in type '{ message: string; }' but required in type 'Violation'.
     --> policy.ts:8:4
      |
    8 |   *violations({ object }) {
      |    ^^^^^^^^^^
    "
  `);
});

test("a forgotten ?.", async () => {
  expect(await seen(`if (object.spec.hostNetwork === true) yield { msg: "host network" };`)).toMatchInlineSnapshot(`
    "
    error[RG201] rego_parse_error: 'object.spec' is possibly 'undefined'.
     --> policy.ts:9:9
      |
    9 |     if (object.spec.hostNetwork === true) yield { msg: "host network" };
      |         ^^^^^^^^^^^
    hint: a file may lack any field: read on with ?. and go on with ?? when there is nothing
    "
  `);
});

test("a forgotten ?? []", async () => {
  expect(
    await seen(`for (const container of object.spec?.containers) yield { msg: container.name ?? "" };`),
  ).toMatchInlineSnapshot(`
    "
    error[RG201] rego_parse_error: 'object.spec.containers' is possibly 'undefined'.
     --> policy.ts:9:29
      |
    9 |     for (const container of object.spec?.containers) yield { msg: container.name ?? "" };
      |                             ^^^^^^^^^^^^^^^^^^^^^^^
    hint: a file may lack any field: read on with ?. and go on with ?? when there is nothing
    "
  `);
});

test("a construct that is refused", async () => {
  expect(await seen(`let i = 0; while (i < 3) { i++; yield { msg: "again" }; }`)).toMatchInlineSnapshot(`
    "
    error[RG202] rego_compile_error: a while loop cannot be compiled into a policy
     --> policy.ts:9:16
      |
    9 |     let i = 0; while (i < 3) { i++; yield { msg: "again" }; }
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: a policy must end: walk an array with for…of
    "
  `);
});

test("a promise", async () => {
  expect(await seen(`const found = await fetch("https://example.com"); yield { msg: "x" };`)).toMatchInlineSnapshot(`
    "
    error[RG201] rego_parse_error: 'await' expressions are only allowed within async functions and at the top levels of modules.
     --> policy.ts:9:19
      |
    9 |     const found = await fetch("https://example.com"); yield { msg: "x" };
      |                   ^^^^^

    error[RG202] rego_compile_error: await cannot be compiled into a policy
     --> policy.ts:9:19
      |
    9 |     const found = await fetch("https://example.com"); yield { msg: "x" };
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: a policy is a pure function of the object: pass what it needs as parameters

    error[RG201] rego_parse_error: Cannot find name 'fetch'.
     --> policy.ts:9:25
      |
    9 |     const found = await fetch("https://example.com"); yield { msg: "x" };
      |                         ^^^^^
    "
  `);
});
