import { expect, test } from "vitest";
import { didYouMean, suggest } from "./suggest.ts";

const known = ["count", "concat", "contains", "startswith", "sum"];

test("a mistyped name finds its neighbour", () => {
  expect(suggest("cuont", known)).toBe("count");
  expect(suggest("startWith", known)).toBe("startswith");
  expect(didYouMean("contians", known)).toBe("did you mean `contains`?");
});

test("a name that resembles none finds none", () => {
  expect(suggest("frobnicate", known)).toBeUndefined();
  expect(didYouMean("x", known)).toBeUndefined();
});

test("of equally near names the first in the alphabet is chosen, whatever the order of the list", () => {
  expect(suggest("cat", ["car", "bat"])).toBe("bat");
  expect(suggest("cat", ["bat", "car"])).toBe("bat");
});
