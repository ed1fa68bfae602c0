import { describe, expect, test } from "vitest";
import { matches, matchesGlob } from "./match.ts";
import type { Match } from "./policy.ts";
import { reviewOf } from "./review.ts";

const pod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "web-1", namespace: "shop", labels: { app: "web", tier: "front" } },
};
const deployment = { ...pod, apiVersion: "apps/v1", kind: "Deployment" };
const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop", labels: { team: "a" } } };
const clusterRole = { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", metadata: { name: "admin" } };

function taken(match: Match, object: unknown, oldObject: unknown = null): boolean {
  return matches(match, reviewOf(object, { oldObject }));
}

describe("kinds", () => {
  test("any entry, but group and kind together", () => {
    const match: Match = {
      kinds: [
        { apiGroups: [""], kinds: ["Pod"] },
        { apiGroups: ["apps"], kinds: ["*"] },
      ],
    };
    expect(taken(match, pod)).toBe(true);
    expect(taken(match, deployment)).toBe(true);
    expect(taken({ kinds: [{ apiGroups: ["apps"], kinds: ["Pod"] }] }, pod)).toBe(false);
  });

  test("no kinds are all kinds", () => {
    expect(taken({}, pod)).toBe(true);
    expect(taken({ kinds: [] }, pod)).toBe(true);
    expect(taken({ kinds: [{ apiGroups: [], kinds: ["Pod"] }] }, pod)).toBe(true);
  });
});

describe("namespaces", () => {
  test("names and globs", () => {
    expect(taken({ namespaces: ["sh*"] }, pod)).toBe(true);
    expect(taken({ namespaces: ["bank"] }, pod)).toBe(false);
    expect(taken({ excludedNamespaces: ["*op"] }, pod)).toBe(false);
  });

  test("a Namespace is in itself; objects of the cluster pass", () => {
    expect(taken({ namespaces: ["bank"] }, namespace)).toBe(false);
    expect(taken({ namespaces: ["bank"] }, clusterRole)).toBe(true);
  });

  test("scope: a Namespace belongs to the cluster", () => {
    expect(taken({ scope: "Namespaced" }, pod)).toBe(true);
    expect(taken({ scope: "Namespaced" }, namespace)).toBe(false);
    expect(taken({ scope: "Cluster" }, namespace)).toBe(true);
    expect(taken({ scope: "Cluster" }, pod)).toBe(false);
  });
});

describe("labels", () => {
  test.each([
    [{ matchLabels: { app: "web" } }, true],
    [{ matchLabels: { app: "db" } }, false],
    [{ matchExpressions: [{ key: "tier", operator: "In", values: ["front", "back"] }] }, true],
    [{ matchExpressions: [{ key: "tier", operator: "NotIn", values: ["front"] }] }, false],
    [{ matchExpressions: [{ key: "owner", operator: "NotIn", values: ["a"] }] }, true],
    [{ matchExpressions: [{ key: "owner", operator: "Exists" }] }, false],
    [{ matchExpressions: [{ key: "owner", operator: "DoesNotExist" }] }, true],
  ])("%j", (labelSelector, expected) => {
    expect(taken({ labelSelector }, pod)).toBe(expected);
  });

  test("an object that loses its label is still taken, by its old form", () => {
    const bare = { ...pod, metadata: { name: "web-1", namespace: "shop" } };
    expect(taken({ labelSelector: { matchLabels: { app: "web" } } }, bare, pod)).toBe(true);
  });
});

test("globs", () => {
  expect(matchesGlob("*a*", "bab")).toBe(true);
  expect(matchesGlob("*", "anything")).toBe(true);
  expect(matchesGlob("a*", "ba")).toBe(false);
  expect(matchesGlob("a", "a")).toBe(true);
});
