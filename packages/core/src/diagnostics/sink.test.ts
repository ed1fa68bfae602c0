import { expect, test } from "vitest";
import type { Source } from "../source/source.ts";
import { defineDiagnostic, report } from "./define.ts";
import { collect, hasErrors } from "./sink.ts";

const source: Source = { name: "p.rego", text: "package p\n" };
const broken = defineDiagnostic({
  code: "RG999",
  family: "rego_error",
  severity: "error",
  message: (what: string) => `${what} is broken`,
});
const odd = defineDiagnostic({ ...broken, code: "RG998", severity: "warning" });
const at = (start: number) => ({ source, start, end: start + 1 });

test("findings come sorted by place, and those without a place last", () => {
  const found = [report(broken, undefined, ["all"]), report(broken, at(5), ["five"]), report(odd, at(1), ["one"])];
  expect(collect(found).map(({ message }) => message)).toEqual(["one is broken", "five is broken", "all is broken"]);
});

test("the same code at the same place is one finding", () => {
  const found = [report(broken, at(1), ["a"]), report(broken, at(1), ["b"]), report(odd, at(1), ["c"])];
  expect(collect(found).map(({ message }) => message)).toEqual(["c is broken", "a is broken"]);
});

test("the limit counts errors, and keeps the first by place", () => {
  const found = [report(broken, at(5), ["five"]), report(broken, at(1), ["one"]), report(odd, at(7), ["seven"])];
  const kept = collect(found, { errors: 1 });
  expect(kept.map(({ message }) => message)).toEqual(["one is broken", "seven is broken"]);
  expect(hasErrors(kept)).toBe(true);
});
