import { type Module, parse } from "@portcullis/core";
import { describe, expect, test } from "vitest";
import { inventoryReferences } from "./inventory-references.ts";
import { preflight } from "./preflight.ts";

function module(text: string): Module {
  const { module, diagnostics } = parse({ name: "policy.rego", text });
  expect(diagnostics).toEqual([]);
  return module!;
}

/** Messages with the texts that they point at. */
function findings(entry: string, ...libraries: string[]): string[] {
  return preflight(module(entry), libraries.map(module)).map(({ message, span }) => {
    return `${message} <- ${span?.source.text.slice(span.start, span.end).split("\n")[0]}`;
  });
}

const violation = 'violation contains {"msg": "no"} if input.review';

describe("what Gatekeeper refuses", () => {
  test("imports", () => {
    const imports = [
      "data.lib.images",
      "data.inventory",
      "input.review",
      "rego.v1",
      "data.shared",
      "future.keywords.in",
    ];
    const text = `package a\n\n${imports.map((path) => `import ${path}\n`).join("")}\n${violation}\n`;
    expect(findings(text)).toMatchInlineSnapshot(`
      [
        "invalid import: bad import: "data.inventory" <- import data.inventory",
        "invalid import: cannot import input: "input.review" <- import input.review",
        "invalid import: bad import: "rego.v1" <- import rego.v1",
        "invalid import: bad import: "data.shared" <- import data.shared",
      ]
    `);
  });

  test("references", () => {
    const text = `package a

${violation}

p if data.lib.images.x

p if data.inventory.cluster.v1.Namespace[_]

p if data.other.x

p if data[input.x]

p if input.a with data.inventory as {}

x := data

p if walk(data.lib, [_, _])
`;
    expect(findings(text)).toMatchInlineSnapshot(`
      [
        "invalid data references: check refs failed on module a: disallowed ref data.other.x <- data.other.x",
        "invalid data references: check refs failed on module a: disallowed ref data[…] <- data[input.x]",
        "invalid data references: data must not be replaced by \`with\` <- with data.inventory as {}",
        "invalid data references: check refs failed on module a: disallowed ref data <- data",
      ]
    `);
  });

  test("packages and rules", () => {
    expect(
      findings(
        "package a\n\nx := 1\n",
        "package lib\n\nx := 1\n",
        "package lib.a\n\nx := 1\n",
        "package b\n\nx := 1\n",
      ),
    ).toMatchInlineSnapshot(`
      [
        "invalid ConstraintTemplate: invalid rego: invalid module: missing required rules: [violation] <- package a",
        "invalid lib prefix: path data.lib not found in lib prefixes <- package lib",
        "invalid lib prefix: path data.b not found in lib prefixes <- package b",
      ]
    `);
  });

  test("builtins that are off in clusters", () => {
    expect(
      findings(`package a\n\n${violation}\n\nx := http.send({"url": "http://a", "method": "get"})\n`),
    ).toMatchInlineSnapshot(`
      [
        "undefined function http.send <- http.send({"url": "http://a", "method": "get"})",
      ]
    `);
  });
});

test("the inventory that must be synced", () => {
  const text = `package a

${violation}

p if data.inventory.namespace[_]["apps/v1"].Deployment[_]

p if data.inventory.cluster["v1"]["Namespace"][input.name]

p if data.inventory.namespace[_][_].Unknown[_]
`;
  expect(inventoryReferences([module(text)])).toEqual([
    { groupVersion: "apps/v1", kind: "Deployment" },
    { groupVersion: "v1", kind: "Namespace" },
  ]);
});
