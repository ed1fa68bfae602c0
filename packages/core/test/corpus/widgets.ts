/** Widgets for the corpus: some written by hand, and any number generated. */
import fc from "fast-check";
import type { Input } from "../three-way.ts";
import { list, record, text as textOf } from "./generated-values.ts";

export const widget = (spec?: unknown, rest: Partial<Input> = {}): Input => ({
  parameters: {},
  ...rest,
  review: {
    ...rest.review,
    object: {
      apiVersion: "example.com/v1",
      kind: "Widget",
      metadata: { name: "w" },
      ...(spec !== undefined && { spec }),
    },
  },
});

const items = [
  { name: "a", size: 4, enabled: true, tags: ["x", "y"], owner: { name: "ops", team: "platform" } },
  { name: "b", size: 0, enabled: false, tags: [] },
  { size: 2, enabled: true, tags: ["skip", "a"], owner: {} },
  { name: "a", size: 9, tags: ["a", "x"], owner: { team: "shop" } },
];

/** Objects as files have them: fields missing, empty, false and null, the same name twice, texts that are numbers. */
export const widgets: readonly Input[] = [
  widget(),
  widget(null),
  widget({}),
  widget({ text: "", other: "", mode: "", count: 0, limit: 0, flag: false }),
  widget({ words: [], numbers: [], items: [], nested: [], labels: {}, anything: [] }),
  widget({ text: null, mode: null, count: null, flag: null, words: null, items: null, labels: null, anything: null }),
  widget({ text: "banana", other: "banana", mode: "on", count: 3, flag: true, words: ["a", "b", "a"], anything: "x" }),
  widget({ text: " a,b; c/d ", mode: "half", count: 6, limit: 2, words: ["bb", "", "b-c"], numbers: [10, 9, 2] }),
  widget({ text: "42", other: "a", mode: "off", count: 1, numbers: [-1, 3], words: ["2k", "5k", "7x"], anything: 42 }),
  widget({ items, flag: true, limit: 3, labels: { app: "web", on: "yes" }, anything: { inner: "x" } }),
  widget({ items: items.slice(1), labels: { team: "", app: "" }, mode: "on", anything: true }),
  widget({ nested: [["a"], [], ["b", "c"]], text: "v12", words: ["c"], anything: ["a", 1, null] }),
  widget({ text: "shop/web:1.0", words: ["ä", "z", "A"], items: [{}, {}], anything: 0 }),
  widget({ text: "ab-7", count: 7, labels: { x: "x", y: "z" }, anything: false }),
  widget({ text: "name@sha256:1\na", count: 5 }, { parameters: { words: ["a"], limit: 9, flag: true } }),
  widget({ text: "7.5 z", words: ["a", "b"] }, { parameters: { words: ["a"], flag: false } }),
  widget({ text: "b" }, { review: { operation: "UPDATE", oldObject: { spec: { text: "old" } } } }),
  widget({ count: 2 }, { review: { operation: "DELETE", userInfo: { username: "root", groups: ["system:masters"] } } }),
  widget({}, { review: { operation: "CREATE", namespaceObject: { metadata: { labels: { level: "high" } } } } }),
  widget({}, { inventory: { cluster: { v1: { Namespace: { w: { metadata: { name: "w" } }, x: {} } } } } }),
  ...["Pod", "Deployment"].map((kind): Input => {
    const spec = {
      hostUsers: true,
      containers: [
        { name: "c", image: "nginx" },
        { name: "d", image: "reg.io/x:1" },
      ],
    };
    return { parameters: {}, review: { object: { kind, spec: kind === "Pod" ? spec : { template: { spec } } } } };
  }),
];

/** Without letters outside of the basic plane and special rules of case: counted and changed differently, as documented. */
const text = (...words: readonly string[]): fc.Arbitrary<string> =>
  textOf(...words).map((value) => Array.from(value, (letter) => (isPlain(letter) ? letter : "~")).join(""));

function isPlain(letter: string): boolean {
  const lengths = [letter, letter.toUpperCase(), letter.toLowerCase()].map(({ length }) => length);
  return lengths.every((length) => length === 1) && !/[\ud800-\udfff\u0085\ufeff]/.test(letter);
}

const word = text("a", "b", "bb", "a-b", "5k", "ü", "数", "x");
const number = fc.integer({ min: -3, max: 12 });
const item = record({
  name: text("a", "b", "größe"),
  size: number,
  enabled: fc.boolean(),
  tags: list(word),
  owner: record({ name: text("ops"), team: text("shop") }),
});
const anything = fc.oneof(word, number, fc.boolean(), fc.constant(null), list(word), record({ inner: word }));

const spec = record({
  text: text("banana", "a,b;c", " x ", "42", "1.5", "v7", "a/b:c", "b-2", ".5", "5.", "05", "1e2", "-3x"),
  other: text("banana", "a"),
  mode: text("on", "off", "half", "app"),
  count: number,
  limit: number,
  flag: fc.boolean(),
  words: list(word),
  numbers: list(number),
  items: fc.array(item, { maxLength: 4 }),
  nested: list(list(word)),
  labels: fc.dictionary(text("app", "team", "on"), word, { maxKeys: 3 }),
  anything,
});

export const generatedWidget: fc.Arbitrary<Input> = fc
  .record({
    spec: fc.option(spec, { freq: 12, nil: undefined }),
    name: text("w"),
    parameters: record({ words: list(word), limit: number, flag: fc.boolean() }),
  })
  .map(({ spec, name, parameters }) => ({
    parameters,
    review: {
      object: { apiVersion: "example.com/v1", kind: "Widget", metadata: { name }, ...(spec !== undefined && { spec }) },
    },
  }));

/** Objects that no API server has seen: any value where another belongs. */
export const brokenWidget: fc.Arbitrary<Input> = fc
  .tuple(generatedWidget, fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 3 }))
  .map(([input, changes]) =>
    changes.reduce((whole, [at, value]) => ({ ...whole, review: changed(whole.review, at, value) }), input),
  );

/** The object with the value at one of its places. */
function changed(review: Record<string, unknown>, at: number, value: unknown): Record<string, unknown> {
  const copy = structuredClone(review);
  const places = placesOf(copy.object);
  const place = places[at % places.length];
  if (place !== undefined) place.owner[place.key] = value;
  return copy;
}

interface Place {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

function placesOf(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...placesOf(owner[key])]);
}
