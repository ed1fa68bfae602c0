import { expect, test } from "vitest";
import { inventoryOf } from "./inventory.ts";

test("objects by scope, group and version, kind and name", () => {
  const web = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", namespace: "shop" } };
  const shop = { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } };
  const rules = { groups: [] };
  expect(inventoryOf([web, shop, rules])).toEqual({
    cluster: { v1: { Namespace: { shop } } },
    namespace: { shop: { "apps/v1": { Deployment: { web } } } },
  });
});

test("a name may be one of JavaScript's own", () => {
  const odd = { apiVersion: "v1", kind: "constructor", metadata: { name: "toString" } };
  expect(inventoryOf([odd])).toMatchObject({ cluster: { v1: { constructor: { toString: odd } } } });
});
