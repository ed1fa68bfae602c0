import { expect, test } from "vitest";
import { printReference } from "./analysis/names/print-reference.ts";
import { dependencies } from "./dependencies.ts";

async function dependenciesOf(query: string, ...modules: readonly string[]) {
  const sources = modules.map((text, index) => ({ name: `${index}.rego`, text }));
  const { base, virtual, diagnostics } = await dependencies({ sources, query });
  if (diagnostics.length > 0) return diagnostics.map(({ code, message }) => `${code} ${message}`);
  return { base: base.map(printReference), virtual: virtual.map(printReference) };
}

const app = `package app

import data.lib

allow if {
	input.user.name == "bob"
	some item in input.items
	lib.ok(item)
	not deny[item]
	data.limits[item].max > 1
}

deny contains x if input.things[x].bad

owner := user if {
	request := input.request
	user := request.by.name
}

owners[name].of contains input.of if some name in data.names

replaced if allow with input.user as data.guest
`;

const lib = `package lib

ok(x) if x > data.least

unused := data.never
`;

test("what a rule and the rules that it needs read, each down to where it is known", async () => {
  expect(await dependenciesOf("data.app.allow", app, lib)).toEqual({
    base: ["data.least", "data.limits", "input.items", "input.things", "input.user.name"],
    virtual: ["data.app.allow", "data.app.deny", "data.lib.ok"],
  });
});

test("a variable that stands for a reference is seen through", async () => {
  expect(await dependenciesOf("data.app.owner", app, lib)).toEqual({
    base: ["input.request.by.name"],
    virtual: ["data.app.owner"],
  });
});

test("a package is all of its rules; a reference into a rule is that rule", async () => {
  expect(await dependenciesOf("data.lib", lib)).toEqual({
    base: ["data.least", "data.never"],
    virtual: ["data.lib.ok", "data.lib.unused"],
  });
  expect(await dependenciesOf("data.app.owners.ann.of[input.who]", app, lib)).toEqual({
    base: ["data.names", "input.of", "input.who"],
    virtual: ["data.app.owners"],
  });
});

test("`with`: the target, the replacement and what is behind it", async () => {
  const found = await dependenciesOf("data.app.replaced", app, lib);
  expect(found).toMatchObject({ base: expect.arrayContaining(["data.guest", "input.user", "input.user.name"]) });
});

test("a function may be asked for by its name", async () => {
  expect(await dependenciesOf("data.lib.ok", lib)).toEqual({ base: ["data.least"], virtual: ["data.lib.ok"] });
});

test("of two references, one of which begins with the other, the shorter one counts", async () => {
  expect(await dependenciesOf("input.a.b; input.a; data[1].x; data[true]")).toEqual({
    base: ["data[true]", "data[1].x", "input.a"],
    virtual: [],
  });
});

test("mistakes", async () => {
  expect(await dependenciesOf("data.app.allow +", app)).toMatchInlineSnapshot(`
    [
      "RG101 unexpected end of file",
    ]
  `);
  expect(await dependenciesOf("x > 1")).toMatchInlineSnapshot(`
    [
      "RG401 var x is unsafe",
    ]
  `);
});
