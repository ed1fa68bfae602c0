import type { CompileOptions, Source } from "@portcullis/core";
import { describe, expect, test } from "vitest";
import { CompileCache } from "./compile-cache.ts";

const allow: Source = { name: "allow.rego", text: "package app\n\nallow if input.user == data.admin\n" };
const options: CompileOptions = { sources: [allow], entrypoints: ["app/allow"] };

describe("the earlier result is given", () => {
  test("for the same content, whichever objects hold it", async () => {
    const cache = new CompileCache();
    const first = await cache.compile(options);
    const second = await cache.compile(structuredClone(options));
    expect(first.wasm).toBeInstanceOf(Uint8Array);
    expect(second).toBe(first);
    expect(cache.counts()).toEqual({ compiled: 1, reused: 1 });
  });

  test("for sources that do not compile: their diagnostics are the result", async () => {
    const cache = new CompileCache();
    const broken = { ...options, sources: [{ ...allow, text: "package app\n\nallow if {" }] };
    const first = await cache.compile(broken);
    expect(first.diagnostics).toHaveLength(1);
    expect(await cache.compile(broken)).toBe(first);
  });

  test("to calls at the same time: one of them compiles", async () => {
    const cache = new CompileCache();
    const results = await Promise.all([1, 2, 3].map(() => cache.compile(options)));
    expect(new Set(results).size).toBe(1);
    expect(cache.counts()).toEqual({ compiled: 1, reused: 2 });
  });
});

describe("what differs is compiled", () => {
  const different: readonly (readonly [what: string, options: CompileOptions])[] = [
    ["the text of a source", { ...options, sources: [{ ...allow, text: `${allow.text}\n` }] }],
    ["the name of a source", { ...options, sources: [{ ...allow, name: "other.rego" }] }],
    ["the version of a source", { ...options, sources: [{ ...allow, regoVersion: "v1" }] }],
    ["the language of a source", { ...options, sources: [{ ...allow, language: "rego" }] }],
    ["one source more", { ...options, sources: [allow, { name: "b.rego", text: "package b" }] }],
    ["an entrypoint", { ...options, entrypoints: ["app"] }],
    ["an option", { ...options, coverage: true }],
    ["data, deep inside", { ...options, data: { admin: { names: ["alice"] } } }],
  ];

  test.each(different)("%s", async (_, other) => {
    const cache = new CompileCache();
    const first = await cache.compile(options);
    expect(await cache.compile(other)).not.toBe(first);
    expect(await cache.compile(options)).toBe(first);
    expect(cache.counts()).toEqual({ compiled: 2, reused: 1 });
  });

  test("what cannot be compared, each time", async () => {
    const cache = new CompileCache();
    const data = { since: new Date(0) };
    expect((await cache.compile({ ...options, data })).data).toBe(data);
    await cache.compile({ ...options, data });
    expect(cache.counts()).toEqual({ compiled: 2, reused: 0 });
  });
});

describe("imports count by their content", () => {
  const policy: Source = {
    name: "policy.ts",
    text: `import { definePolicy, type Workload } from "@portcullis/sdk";
import { message } from "./message.ts";

export default definePolicy<Workload>({
  kind: "Never",
  title: "Nothing passes",
  severity: "low",
  match: { kinds: [{ apiGroups: [""], kinds: ["Pod"] }] },
  *violations() {
    yield { msg: message };
  },
});
`,
  };
  /** Options whose imports are found among the files. */
  const withFiles = (files: Readonly<Record<string, string>>): CompileOptions => ({
    sources: [policy],
    resolve(specifier) {
      const name = specifier.replace("./", "shared/");
      const text = files[name];
      return text === undefined ? undefined : { name, text };
    },
  });
  const no = withFiles({ "shared/message.ts": `export const message = "no";\n` });

  test("a changed import; and back to the one before", async () => {
    const cache = new CompileCache();
    const first = await cache.compile(no);
    const never = await cache.compile(withFiles({ "shared/message.ts": `export const message = "never";\n` }));
    expect([first, never].map(({ modules }) => modules.some(({ text }) => text.includes(`"never"`)))).toEqual([
      false,
      true,
    ]);
    expect(await cache.compile(no)).toBe(first);
    expect(cache.counts()).toEqual({ compiled: 2, reused: 1 });
  });

  test("an import of an import", async () => {
    const cache = new CompileCache();
    const through = `export { message } from "./text.ts";\n`;
    const text = (message: string): CompileOptions =>
      withFiles({ "shared/message.ts": through, "shared/text.ts": `export const message = "${message}";\n` });
    const first = await cache.compile(text("no"));
    expect(await cache.compile(text("never"))).not.toBe(first);
    expect(await cache.compile(text("no"))).toBe(first);
  });

  test("an import that appears, and goes again", async () => {
    const cache = new CompileCache();
    const missing = await cache.compile(withFiles({}));
    expect(missing.diagnostics.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Cannot find module './message.ts' or its corresponding type declarations.",
        "message cannot be compiled into a policy",
      ]
    `);
    expect((await cache.compile(no)).diagnostics).toEqual([]);
    expect(await cache.compile(withFiles({}))).toBe(missing);
    const { resolve: _, ...unresolved } = no;
    expect(await cache.compile(unresolved)).toBe(missing);
  });

  test("calls at the same time whose imports differ get a result each", async () => {
    const cache = new CompileCache();
    const results = await Promise.all([no, withFiles({}), no].map((each) => cache.compile(each)));
    expect(results.map(({ wasm }) => wasm !== undefined)).toEqual([true, false, true]);
    expect(results[2]).toBe(results[0]);
    expect(cache.counts()).toEqual({ compiled: 2, reused: 1 });
  });

  test("an import that cannot be read fails each time, and is not remembered", async () => {
    const cache = new CompileCache();
    const unreadable: CompileOptions = {
      sources: [policy],
      resolve: () => {
        throw new Error("permission denied");
      },
    };
    await expect(cache.compile(unreadable)).rejects.toThrow("permission denied");
    await expect(cache.compile(unreadable)).rejects.toThrow("permission denied");
    expect((await cache.compile(no)).diagnostics).toEqual([]);
  });
});

describe("there is a limit", () => {
  const named = (name: string): CompileOptions => ({ ...options, sources: [{ ...allow, name }] });

  test("the result that was not used for longest goes", async () => {
    const cache = new CompileCache({ limit: 2 });
    const a = await cache.compile(named("a.rego"));
    const b = await cache.compile(named("b.rego"));
    expect(await cache.compile(named("a.rego"))).toBe(a);
    await cache.compile(named("c.rego"));
    expect(await cache.compile(named("a.rego"))).toBe(a);
    expect(await cache.compile(named("b.rego"))).not.toBe(b);
  });

  test("which leaves room for one, or more", () => {
    expect(() => new CompileCache({ limit: 0 })).toThrow("a cache must have room for one result, and not for 0");
    expect(() => new CompileCache({ limit: Number.NaN })).toThrow(RangeError);
  });
});
