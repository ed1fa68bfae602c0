/** `portcullis deps`, as `opa deps` prints it. */
import { beforeAll, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

let folder: string;
beforeAll(async () => {
  folder = await folderOf({
    "policy.rego": `package policy

allow if is_admin

is_admin if "admin" in input.user.roles
`,
    "data.json": "{}",
  });
});

async function depsOf(...argv: string[]): Promise<string> {
  return shown(await portcullis(["deps", "-d", folder, ...argv]), folder);
}

test("a table of base and virtual documents", async () => {
  expect(await depsOf("data.policy.allow")).toMatchInlineSnapshot(`
    "┌──────────────────┬──────────────────────┐
    │  BASE DOCUMENTS  │  VIRTUAL DOCUMENTS   │
    ├──────────────────┼──────────────────────┤
    │ input.user.roles │ data.policy.allow    │
    │                  │ data.policy.is_admin │
    └──────────────────┴──────────────────────┘
    exit code 0"
  `);
  expect(await depsOf("input.user[data.who]")).toMatchInlineSnapshot(`
    "┌────────────────┐
    │ BASE DOCUMENTS │
    ├────────────────┤
    │ data.who       │
    │ input.user     │
    └────────────────┘
    exit code 0"
  `);
  expect(await depsOf("1 + 1")).toMatchInlineSnapshot(`
    "
    exit code 0"
  `);
});

test("as JSON, step by step", async () => {
  expect(await depsOf("--format", "json", "data.policy.is_admin")).toMatchInlineSnapshot(`
    "{
      "base": [
        [
          {
            "type": "var",
            "value": "input"
          },
          {
            "type": "string",
            "value": "user"
          },
          {
            "type": "string",
            "value": "roles"
          }
        ]
      ],
      "virtual": [
        [
          {
            "type": "var",
            "value": "data"
          },
          {
            "type": "string",
            "value": "policy"
          },
          {
            "type": "string",
            "value": "is_admin"
          }
        ]
      ]
    }
    exit code 0"
  `);
});

test("mistakes", async () => {
  expect(await depsOf("data.policy.allow[")).toMatchInlineSnapshot(`
    "error[RG101] rego_parse_error: unexpected end of file
     --> query:1:19
      |
    1 | data.policy.allow[
      |                   ^
    exit code 2"
  `);
  expect(shown(await portcullis(["deps", "-d", `${folder}/none.rego`, "data"]), folder)).toMatchInlineSnapshot(`
    "error[USE101] usage_error: there is no file or folder <folder>/none.rego
    exit code 2"
  `);
});
