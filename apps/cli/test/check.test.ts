/** `portcullis check` in the formats of machines, and with the builtins of another host. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

const files = {
  "p.rego": 'package a\n\np if contain(input.user, "a")\n\nq if startwith(input.user, "a")\n',
  "good.rego": 'package b\n\nr if startswith(input.user, "a")\n',
};

async function checked(...argv: string[]): Promise<string> {
  const folder = await folderOf(files);
  return shown(await portcullis(["check", ...argv.map((part) => part.replaceAll("<folder>", folder))]), folder);
}

test("several errors at once", async () => {
  expect(await checked("<folder>/p.rego")).toMatchInlineSnapshot(`
    "error[RG326] rego_type_error: undefined function contain
     --> <folder>/p.rego:3:6
      |
    3 | p if contain(input.user, "a")
      |      ^^^^^^^^^^^^^^^^^^^^^^^^
    hint: did you mean \`contains\`?

    error[RG326] rego_type_error: undefined function startwith
     --> <folder>/p.rego:5:6
      |
    5 | q if startwith(input.user, "a")
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: did you mean \`startswith\`?

    2 errors in 1 file
    exit code 2"
  `);
});

test("github", async () => {
  expect(await checked("-f", "github", "<folder>")).toMatchInlineSnapshot(`
    "::error file=<folder>/p.rego,line=3,endLine=3,col=6,title=rego_type_error RG326::undefined function contain%0Ahint: did you mean \`contains\`?
    ::error file=<folder>/p.rego,line=5,endLine=5,col=6,title=rego_type_error RG326::undefined function startwith%0Ahint: did you mean \`startswith\`?
    exit code 2"
  `);
});

test("sarif", async () => {
  expect(await checked("-f", "sarif", "<folder>/p.rego")).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "portcullis",
              "version": "0.1.0",
              "rules": [
                {
                  "id": "RG326",
                  "shortDescription": {
                    "text": "rego_type_error"
                  }
                }
              ]
            }
          },
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "ruleId": "RG326",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "undefined function contain\\ndid you mean \`contains\`?"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "<folder>/p.rego"
                    },
                    "region": {
                      "startLine": 3,
                      "startColumn": 6,
                      "endLine": 3,
                      "endColumn": 30
                    }
                  }
                }
              ]
            },
            {
              "ruleId": "RG326",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "undefined function startwith\\ndid you mean \`startswith\`?"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "<folder>/p.rego"
                    },
                    "region": {
                      "startLine": 5,
                      "startColumn": 6,
                      "endLine": 5,
                      "endColumn": 32
                    }
                  }
                }
              ]
            }
          ]
        }
      ]
    }
    exit code 2"
  `);
});

describe("--capabilities", () => {
  test("only the builtins of the file may be called", async () => {
    const folder = await folderOf({ ...files, "c.json": '{"builtins": [{"name": "count"}]}' });
    const argv = ["check", "--capabilities", join(folder, "c.json"), join(folder, "good.rego")];
    expect(shown(await portcullis(argv), folder)).toMatchInlineSnapshot(`
      "error[RG326] rego_type_error: undefined function startswith
       --> <folder>/good.rego:3:6
        |
      3 | r if startswith(input.user, "a")
        |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^

      1 error in 1 file
      exit code 2"
    `);
  });

  test("a file that is something else", async () => {
    expect(await checked("--capabilities", "<folder>/p.rego", "<folder>/good.rego")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: <folder>/p.rego has no list \`builtins\`
      hint: \`opa capabilities --current\` writes one
      exit code 2"
    `);
  });
});
