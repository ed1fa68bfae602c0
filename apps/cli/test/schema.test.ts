/** `--schema`: what documents may hold. */
import { beforeAll, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

let folder: string;
beforeAll(async () => {
  folder = await folderOf({
    "user.rego": `package app

allow if input.usr.name == "bob"
`,
    "acl.rego": `package app

# METADATA
# schemas:
#   - data.acl: schema.acl.users
deny if data.acl[input.user].admins == 1
`,
    "pod.rego": `package app

deny contains container.name if {
	some container in input.review.object.spec.contaners
	container.securityContext.privileged
}
`,
    "input.json": '{"type": "object", "properties": {"user": {"type": "object"}}}',
    "schemas/acl/users.yaml": "type: object\nadditionalProperties: {type: array, items: {type: string}}\n",
    "broken.json": '{"type": ',
  });
});

async function checked(...argv: string[]): Promise<string> {
  const output = await portcullis(["check", ...argv.map((part) => part.replaceAll("<folder>", folder))]);
  return shown(output, folder);
}

test("a file is the schema of the input", async () => {
  expect(await checked("<folder>/user.rego", "--schema", "<folder>/input.json")).toMatchInlineSnapshot(`
    "error[RG506] rego_type_error: undefined ref: input.usr.name
     --> <folder>/user.rego:3:10
      |
    3 | allow if input.usr.name == "bob"
      |          ^^^^^^^^^^^^^^
    hint: have: "usr" in object<user: object[any: any]>
          want (one of): "user"

    1 error in 1 file
    exit code 2"
  `);
});

test("a folder holds schemas for METADATA, by their names", async () => {
  expect(await checked("<folder>/acl.rego", "--schema", "<folder>/schemas")).toMatchInlineSnapshot(`
    "error[RG506] rego_type_error: undefined ref: data.acl[_].admins
     --> <folder>/acl.rego:6:9
      |
    6 | deny if data.acl[input.user].admins == 1
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: have: "admins" in array[string]

    1 error in 1 file
    exit code 2"
  `);
});

test("Kubernetes' schemas are there already", async () => {
  const schema = "input.review.object=kubernetes.v1.Pod";
  expect(await checked("<folder>/pod.rego", "--schema", schema)).toMatchInlineSnapshot(`
    "error[RG506] rego_type_error: undefined ref: input.review.object.spec.contaners[_]
     --> <folder>/pod.rego:4:20
      |
    4 |     some container in input.review.object.spec.contaners
      |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: have: "contaners" in any<PodSpec, null>
          did you mean \`containers\`?

    1 error in 1 file
    exit code 2"
  `);
  const unknown = "input.review.object=kubernetes.v1.Pot";
  expect(await checked("<folder>/pod.rego", "--schema", unknown)).toMatchInlineSnapshot(`
    "error[RG508] rego_type_error: undefined schema: schema.kubernetes.v1.Pot
    hint: Kubernetes' own are called by API version and kind, as schema.kubernetes.apps.v1.Deployment

    1 error in 1 file
    exit code 2"
  `);
});

test("mistakes", async () => {
  expect(await checked("<folder>/pod.rego", "--schema", "<folder>/none.json")).toMatchInlineSnapshot(`
    "error[USE101] usage_error: there is no file or folder <folder>/none.json
    hint: --schema takes a file, a folder, or a document and a name: input.review.object=kubernetes.v1.Pod
    exit code 2"
  `);
  expect(await checked("<folder>/pod.rego", "--schema", "<folder>/broken.json")).toMatchInlineSnapshot(`
    "error[DOC103] document_error: the document ends too early
     --> <folder>/broken.json:1:10
      |
    1 | {"type":
      |          ^
    hint: the file may have been cut off: write it again
    exit code 2"
  `);
});
