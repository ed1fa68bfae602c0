import { expect, test } from "vitest";
import { type Selector, selectorMatches } from "./index.ts";

const labels = { app: "web", tier: "front" };

test.each<[string, Selector]>([
  ["an empty selector", {}],
  ["labels that are there", { matchLabels: { app: "web" } }],
  ["In", { matchExpressions: [{ key: "app", operator: "In", values: ["api", "web"] }] }],
  ["NotIn", { matchExpressions: [{ key: "app", operator: "NotIn", values: ["api"] }] }],
  ["NotIn of a label that is missing", { matchExpressions: [{ key: "owner", operator: "NotIn", values: ["a"] }] }],
  ["Exists", { matchExpressions: [{ key: "tier", operator: "Exists" }] }],
  ["DoesNotExist", { matchExpressions: [{ key: "owner", operator: "DoesNotExist" }] }],
])("%s fits", (_name, selector) => {
  expect(selectorMatches(selector, labels)).toBe(true);
});

test.each<[string, Selector | undefined]>([
  ["no selector", undefined],
  ["another value", { matchLabels: { app: "web", tier: "back" } }],
  ["a label that is missing", { matchLabels: { owner: "me" } }],
  ["In of a label that is missing", { matchExpressions: [{ key: "owner", operator: "In", values: ["a"] }] }],
  ["In without values", { matchExpressions: [{ key: "app", operator: "In" }] }],
  ["NotIn", { matchExpressions: [{ key: "app", operator: "NotIn", values: ["web"] }] }],
  ["DoesNotExist", { matchExpressions: [{ key: "app", operator: "DoesNotExist" }] }],
  ["an unknown operator", { matchExpressions: [{ key: "app", operator: "Like", values: ["web"] }] }],
  ["one of two", { matchLabels: { app: "web" }, matchExpressions: [{ key: "tier", operator: "DoesNotExist" }] }],
])("%s does not fit", (_name, selector) => {
  expect(selectorMatches(selector, labels)).toBe(false);
});

test("nothing has no labels", () => {
  expect(selectorMatches({}, undefined)).toBe(true);
  expect(selectorMatches({ matchLabels: { app: "web" } }, null)).toBe(false);
});
