import { readDocuments } from "@portcullis/gatekeeper";
import { expect, test } from "vitest";
import { checkShape } from "./shape.ts";

function message(text: string): string | undefined {
  const [document] = readDocuments({ name: "x.yaml", text }).documents;
  return checkShape(document!)?.message;
}

test("an object whose indentation is lost has nothing to judge", () => {
  const flat = "apiVersion: v1\nkind: Pod\nmetadata:\nname: web\nspec:\ncontainers: []\n";
  expect(message(flat)).toMatchInlineSnapshot(
    `"\`metadata\` of this Pod is null, where a mapping belongs: no policy can judge it"`,
  );
  expect(message("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: null\n")).toMatchInlineSnapshot(
    `"\`spec\` of this Pod is null, where a mapping belongs: no policy can judge it"`,
  );
  expect(message("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: [1]\n")).toMatchInlineSnapshot(
    `"\`spec\` of this Pod is a list, where a mapping belongs: no policy can judge it"`,
  );
});

test("an object without spec, and files that are no objects, are judged", () => {
  expect(message("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {}\n")).toBeUndefined();
  expect(message("groups: null\nspec: null\n")).toBeUndefined();
});
