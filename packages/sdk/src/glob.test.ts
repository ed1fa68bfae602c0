import { expect, test } from "vitest";
import { globMatches } from "./index.ts";

test.each([
  ["web", "web"],
  ["web-*", "web-1"],
  ["*", ""],
  ["a?c", "abc"],
  ["shop/*", "shop/web"],
  ["**/web", "a/b/web"],
  ["shop/**", "shop/a/b"],
  ["a.b+c(1)[2]{3}|^$", "a.b+c(1)[2]{3}|^$"],
  ["C:\\*", "C:\\x"],
])("%s fits %s", (glob, text) => {
  expect(globMatches(glob, text)).toBe(true);
});

test.each([
  ["web", "web-1"],
  ["web", "a-web"],
  ["shop/*", "shop/a/b"],
  ["a?c", "a/c"],
  ["a?c", "ac"],
  ["a.c", "abc"],
  ["", "x"],
])("%s does not fit %s", (glob, text) => {
  expect(globMatches(glob, text)).toBe(false);
});
