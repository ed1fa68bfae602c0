import { describe, expect, test } from "vitest";
import { parametersSchema } from "./parameters.ts";
import { structuralSchema } from "./structural-schema.ts";

const policy = {
  name: "policy.ts",
  text: `
import { definePolicy, type Workload } from "@portcullis/sdk";

type Level = "low" | "high";

export interface Params {
  /** Images that are exempt; a trailing \`*\` matches a prefix. */
  readonly exemptImages?: readonly string[];
  level: Level;
  /** @default 3 */
  count?: number;
  limits?: { cpu: string; memory?: string | null };
  labels?: Record<string, string>;
  port?: number | string;
}

export default definePolicy<Workload, Params>({ kind: "Sample" });
`,
};

describe("parameters of a TypeScript policy", () => {
  test("the type becomes a structural schema", async () => {
    const schema = await parametersSchema(policy);
    expect(structuralSchema(schema!)).toMatchInlineSnapshot(`
      {
        "properties": {
          "count": {
            "default": 3,
            "type": "number",
          },
          "exemptImages": {
            "description": "Images that are exempt; a trailing \`*\` matches a prefix.",
            "items": {
              "type": "string",
            },
            "type": "array",
          },
          "labels": {
            "additionalProperties": {
              "type": "string",
            },
            "type": "object",
          },
          "level": {
            "enum": [
              "high",
              "low",
            ],
            "type": "string",
          },
          "limits": {
            "properties": {
              "cpu": {
                "type": "string",
              },
              "memory": {
                "nullable": true,
                "type": "string",
              },
            },
            "required": [
              "cpu",
            ],
            "type": "object",
          },
          "port": {
            "x-kubernetes-preserve-unknown-fields": true,
          },
        },
        "required": [
          "level",
        ],
        "type": "object",
      }
    `);
  });

  test("JSDoc tags constrain values", async () => {
    const text = `export interface Params {
  /**
   * How many replicas there must be.
   * @minimum 1
   * @maximum 100
   * @default 2
   * @multipleOf 1
   */
  replicas?: number;
  /**
   * @pattern ^[a-z]+$
   * @minLength 2
   * @maxLength 63
   */
  name: string;
  /**
   * @minItems 1
   * @default ["amd64"]
   */
  architectures?: ("amd64" | "arm64")[];
  /** @exclusiveMinimum 0 */
  share?: number;
  /** @default true */
  strict?: boolean;
  /** @default {"cpu": "1"} */
  limits?: { cpu: string };
}`;
    const schema = structuralSchema((await parametersSchema({ name: "policy.ts", text }))!);
    expect(schema.properties).toMatchInlineSnapshot(`
      {
        "architectures": {
          "default": [
            "amd64",
          ],
          "items": {
            "enum": [
              "amd64",
              "arm64",
            ],
            "type": "string",
          },
          "minItems": 1,
          "type": "array",
        },
        "limits": {
          "default": {
            "cpu": "1",
          },
          "properties": {
            "cpu": {
              "type": "string",
            },
          },
          "required": [
            "cpu",
          ],
          "type": "object",
        },
        "name": {
          "maxLength": 63,
          "minLength": 2,
          "pattern": "^[a-z]+$",
          "type": "string",
        },
        "replicas": {
          "default": 2,
          "description": "How many replicas there must be.",
          "maximum": 100,
          "minimum": 1,
          "multipleOf": 1,
          "type": "number",
        },
        "share": {
          "exclusiveMinimum": true,
          "minimum": 0,
          "type": "number",
        },
        "strict": {
          "default": true,
          "type": "boolean",
        },
      }
    `);
  });

  test("no type, no schema", async () => {
    expect(await parametersSchema({ name: "policy.ts", text: "export const x = 1;" })).toBeUndefined();
  });
});

describe("structural schema", () => {
  test("a type is found where it is not written", () => {
    expect(
      structuralSchema({ properties: { mode: { enum: ["a", "b"] }, list: { items: { type: "string" } } } }),
    ).toEqual({
      type: "object",
      properties: {
        mode: { type: "string", enum: ["a", "b"] },
        list: { type: "array", items: { type: "string" } },
      },
    });
  });

  test("what the API server does not know is left out", () => {
    expect(structuralSchema({ type: "string", $id: "x", examples: ["a"], pattern: "^a" })).toEqual({
      type: "string",
      pattern: "^a",
    });
  });

  test("free objects are not pruned", () => {
    expect(structuralSchema({ type: "object" })).toEqual({
      type: "object",
      "x-kubernetes-preserve-unknown-fields": true,
    });
  });

  test("the type of another file, under whatever name", async () => {
    const shared = {
      name: "policies/shared.ts",
      text: `/** What all policies may exempt. */
export interface Exemptions {
  /** @default ["kube-system"] */
  namespaces?: string[];
}
`,
    };
    const importing = {
      name: "policies/owner/policy.ts",
      text: `import { definePolicy, type Workload } from "@portcullis/sdk";
import type { Exemptions as Params } from "../shared.ts";
export default definePolicy<Workload, Params & { label?: string }>({ kind: "Sample" });
`,
    };
    const schema = await parametersSchema(importing, (specifier, from) =>
      specifier === "../shared.ts" && from === importing.name ? shared : undefined,
    );
    expect(schema).toMatchObject({
      type: "object",
      properties: {
        namespaces: { type: "array", items: { type: "string" }, default: ["kube-system"] },
        label: { type: "string" },
      },
    });
  });

  test("a policy without parameters has no schema", async () => {
    const text = `export default definePolicy<Workload>({ kind: "Sample" });`;
    expect(await parametersSchema({ name: "policy.ts", text })).toBeUndefined();
  });

  test("objects with keys of the user's own", async () => {
    const text = `export interface Params {
  labels?: Record<string, string>;
  limits?: { [name: string]: { cpu: string } };
  lists: Readonly<Record<string, readonly number[]>>;
}`;
    const schema = structuralSchema((await parametersSchema({ name: "policy.ts", text }))!);
    expect(schema.properties).toMatchInlineSnapshot(`
      {
        "labels": {
          "additionalProperties": {
            "type": "string",
          },
          "type": "object",
        },
        "limits": {
          "additionalProperties": {
            "properties": {
              "cpu": {
                "type": "string",
              },
            },
            "required": [
              "cpu",
            ],
            "type": "object",
          },
          "type": "object",
        },
        "lists": {
          "additionalProperties": {
            "items": {
              "type": "number",
            },
            "type": "array",
          },
          "type": "object",
        },
      }
    `);
  });
});
