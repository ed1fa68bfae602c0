import { describe, expect, test } from "vitest";
import { reviewOf, reviewOfRequest } from "./review.ts";

const pod = { apiVersion: "v1", kind: "Pod", metadata: { name: "web", namespace: "shop" } };

describe("the review of an object", () => {
  test("has the empty fields of an audit", () => {
    expect(reviewOf(pod)).toEqual({
      uid: "",
      kind: { group: "", version: "v1", kind: "Pod" },
      resource: { group: "", version: "", resource: "" },
      name: "web",
      namespace: "shop",
      operation: "",
      userInfo: {},
      object: pod,
      oldObject: null,
      options: null,
    });
  });

  test("has neither name nor namespace where the object has none", () => {
    const review = reviewOf({ apiVersion: "apps/v1", kind: "Deployment", metadata: { generateName: "web-" } });
    expect(review).not.toHaveProperty("name");
    expect(review).not.toHaveProperty("namespace");
    expect(review.kind).toEqual({ group: "apps", version: "v1", kind: "Deployment" });
  });

  test("on DELETE shows the old object as the object", () => {
    expect(reviewOf(undefined, { operation: "DELETE", oldObject: pod })).toMatchObject({
      object: pod,
      oldObject: pod,
      name: "web",
    });
  });
});

test("an AdmissionReview's request is taken as it is, and filled up", () => {
  const review = reviewOfRequest({ uid: "1", operation: "UPDATE", object: pod, userInfo: { username: "eve" } });
  expect(review).toMatchObject({
    uid: "1",
    operation: "UPDATE",
    userInfo: { username: "eve" },
    oldObject: null,
    name: "web",
  });
});
