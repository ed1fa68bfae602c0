import { expect, test } from "vitest";
import { parseModule } from "./parser.ts";

function annotations(text: string) {
  const { module, diagnostics } = parseModule({ name: "p.rego", text });
  return (
    module?.annotations.map(({ scope, target, value }) => ({
      scope,
      value,
      ...(target === undefined ? {} : { line: target.span.start }),
    })) ?? diagnostics.map(({ message }) => message)
  );
}

test("a block belongs to the statement below, in the form that rego.metadata.rule() gives", () => {
  expect(
    annotations(`# METADATA
# title: The package
package p

# METADATA
# title: A rule
# entrypoint: true
# authors:
#  - Jane Doe <jane@example.com>
#  - name: Joe
# related_resources:
#  - https://example.com
#  - ref: https://example.org
#    description: more
# schemas:
#  - input.x: schema.pod
# custom:
#  severity: high
#  count: 3
# unknown: dropped
p := 1
`),
  ).toMatchInlineSnapshot(`
    [
      {
        "scope": "package",
        "value": {
          "scope": "package",
          "title": "The package",
        },
      },
      {
        "line": 342,
        "scope": "document",
        "value": {
          "authors": [
            {
              "email": "jane@example.com",
              "name": "Jane Doe",
            },
            {
              "name": "Joe",
            },
          ],
          "custom": {
            "count": 3,
            "severity": "high",
          },
          "entrypoint": true,
          "related_resources": [
            {
              "ref": "https://example.com",
            },
            {
              "description": "more",
              "ref": "https://example.org",
            },
          ],
          "schemas": [
            {
              "path": [
                "input",
                "x",
              ],
              "schema": [
                "schema",
                "pod",
              ],
            },
          ],
          "scope": "document",
          "title": "A rule",
        },
      },
    ]
  `);
});

test("a line without a comment, or one that is indented, ends the block", () => {
  const blocks = annotations("package p\n# METADATA\n# title: a\n\n# title: b\np := 1");
  expect(blocks).toMatchObject([{ scope: "rule", value: { title: "a" } }]);
});

test("what is wrong with a block is said", () => {
  expect(annotations("package p\n# METADATA\n# scope: package\np := 1")).toMatchInlineSnapshot(`
    [
      "invalid METADATA block: annotation scope 'package' must be applied to package (have rule)",
    ]
  `);
  expect(annotations("package p\n# METADATA\n# scope: nowhere\np := 1")).toMatchInlineSnapshot(`
    [
      "invalid METADATA block: invalid annotation scope 'nowhere', use one of rule, document, package, subpackages",
    ]
  `);
  expect(annotations("package p\n# METADATA\np := 1")).toMatchInlineSnapshot(`
    [
      "invalid METADATA block: expected METADATA block, found whitespace",
    ]
  `);
  expect(annotations("package p\n# METADATA\n# title: [\np := 1")).toMatchInlineSnapshot(`
    [
      "invalid METADATA block: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ]
  `);
  expect(annotations("package p\n# METADATA\n# title: x\n# authors: y\np := 1")).toMatchInlineSnapshot(`
    [
      "invalid METADATA block: expected a list",
    ]
  `);
  expect(annotations("package p\n# METADATA\n# scope: rule\n# entrypoint: true\np := 1")).toMatchInlineSnapshot(`
    [
      "invalid METADATA block: annotation entrypoint applied to non-document or package scope 'rule'",
    ]
  `);
});

test("aliases cannot blow up", () => {
  const lines = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (let level = 0; level < 8; level++) {
    const [from, to] = ["abcdefgh"[level], "bcdefghi"[level]];
    lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`);
  }
  const text = `package p\n# METADATA\n${lines.map((line) => `# ${line}`).join("\n")}\np := 1`;
  expect(annotations(text)).toMatchInlineSnapshot(`
    [
      "invalid METADATA block: Excessive alias count indicates a resource exhaustion attack",
    ]
  `);
});
