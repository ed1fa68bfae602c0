import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import controlFlow from "./fixtures/control-flow.policy.ts";
import manyThings from "./fixtures/many-things.policy.ts";
import missingAndNull from "./fixtures/missing-and-null.policy.ts";
import requireNonRoot from "./fixtures/require-non-root.policy.ts";
import stringsAndArrays from "./fixtures/strings-and-arrays.policy.ts";
import { type Input, threeWay } from "./three-way.ts";

const pod = (spec: unknown, parameters: unknown = {}): Input => ({
  parameters,
  review: { object: { kind: "Pod", metadata: { name: "p" }, spec } },
});

/** Objects as files have them: fields missing, empty, false and null. */
const inputs: Input[] = [
  pod({}),
  pod({ containers: [] }),
  pod({
    containers: [
      { name: "a", image: "nginx" },
      { image: "ok/app:1", tty: true, ports: [{ hostPort: 80 }, {}] },
    ],
  }),
  pod(
    { containers: [{ name: "a", image: "ok/a", tty: true, ports: [{}, {}] }], hostNetwork: true },
    { exemptImages: ["ok/*"], max: 2 },
  ),
  pod({
    initContainers: [{ name: "i", securityContext: { runAsNonRoot: false } }],
    hostPID: false,
    containers: [{ securityContext: { runAsNonRoot: true } }],
  }),
  { review: { object: { kind: "Skip" } } },
  {
    review: {
      object: {
        kind: "CronJob",
        spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: "c" }] } } } } },
      },
    },
  },
  { review: { object: { kind: "Deployment", spec: {} } } },
  { review: { object: { kind: "Role", rules: [] } } },
  {
    review: {
      object: {
        kind: "Role",
        metadata: { name: "x", labels: { "x-1": "BADly", owner: "me" }, annotations: { count: "7" } },
        rules: [
          { verbs: ["*", "get"], resources: ["a/secrets"] },
          { verbs: ["watch"], resources: ["1", "2", "3", "4", "5", "6"] },
          {},
        ],
      },
    },
  },
  { review: { object: { kind: "Role", metadata: { generateName: "g-", labels: { skip: "true" } } } } },
  {
    parameters: { allowedVerbs: ["*"] },
    review: {
      object: { kind: "ClusterRole", rules: [{ verbs: ["*", "bind"], resourceNames: ["a"] }, { verbs: ["get"] }] },
    },
  },
];

const words = (object: unknown): Input => ({ review: { object } });

const wordInputs: Input[] = [
  words({}),
  words({ text: "", words: [], numbers: [], nested: [], pairs: [], weights: {} }),
  words({
    text: "banana",
    words: ["b", "a", "b-c", "high"],
    numbers: [10, 9, 2],
    nested: [["a"], [], ["b", "c"]],
    pairs: [
      { key: "x", value: 1 },
      { key: "y", value: 2 },
    ],
    weights: { a: 1, b: 2 },
  }),
  words({ text: " a,B;a ", words: ["a"], numbers: [1.5] }),
  words({ text: "42", words: ["low", "", "low"], numbers: [-1, 3] }),
];

const looseInputs: Input[] = [
  words({}),
  words({ spec: null, other: null }),
  words({ spec: {}, metadata: { name: "m" } }),
  words({ spec: { name: null, count: null, flag: null, items: null, labels: null } }),
  words({ spec: { name: "", count: 0, flag: false, items: [], labels: {} }, other: "" }),
  words({ spec: { name: "n", count: 4, flag: true, items: [{ name: "a", value: "v" }, {}], labels: { app: "web" } } }),
  words({ spec: { items: [{ name: "a", value: null }, { name: null }] }, other: "o" }),
  {
    parameters: { flag: true, names: ["n"], limit: 0 },
    review: { object: { spec: { name: "n", labels: { app: "x" } } } },
  },
  { parameters: { flag: null, names: null, limit: null }, review: { object: { spec: { name: "default" } } } },
];

const boxInputs: Input[] = [
  words({}),
  words({ items: [], mode: "on", index: 3 }),
  words({ items: [{ name: "a", size: 0 }], mode: "off" }),
  words({
    items: [
      { name: "a", size: 20, tags: ["x"], owner: { name: "ops" } },
      { name: "odd", size: 5, tags: [], owner: {} },
      { name: "a", size: 2, owner: { name: "root" } },
      { name: "skip", size: 9 },
      { name: "b!", size: 1, tags: ["y"] },
    ],
    mode: "on",
    index: 4,
  }),
  {
    parameters: { limit: 1 },
    review: {
      operation: "DELETE",
      object: {
        mode: "off",
        items: [
          { name: "b", size: 2, tags: ["y", "x"] },
          { name: "c", size: 1 },
        ],
      },
    },
  },
];

const fixtures = [
  ["require-non-root", requireNonRoot, inputs],
  ["many-things", manyThings, inputs],
  ["strings-and-arrays", stringsAndArrays, wordInputs],
  ["control-flow", controlFlow, boxInputs],
  ["missing-and-null", missingAndNull, looseInputs],
] as const;

describe.each(fixtures)("%s agrees in JavaScript, WASM and Rego", async (name, policy, inputs) => {
  const text = readFileSync(new URL(`./fixtures/${name}.policy.ts`, import.meta.url), "utf8");
  const ways = await threeWay({ name: `${name}.ts`, text }, policy);
  test.each(inputs)("%j", (input) => {
    const expected = ways.native(input);
    expect(ways.wasm(input)).toEqual(expected);
    expect(ways.rego(input)).toEqual(expected);
  });
});
