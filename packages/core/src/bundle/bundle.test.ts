/** What a bundle holds, and that it is always the same. */
import { gunzipSync } from "fflate";
import { expect, test } from "vitest";
import { decodeUtf8 } from "../wasm/utf8.ts";
import { bundle } from "./bundle.ts";

const compiled = { wasm: Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), entrypoints: ["a/b"], data: { users: ["ä"] } };

/** Name → text, by the headers; `path` records of pax headers win. */
function unpack(bytes: Uint8Array): Map<string, string> {
  const tar = gunzipSync(bytes);
  const files = new Map<string, string>();
  let longName: string | undefined;
  for (let at = 0; tar[at] !== 0; ) {
    const text = (start: number, length: number) =>
      decodeUtf8(tar.subarray(at + start, at + start + length)).replace(/\0.*$/s, "");
    const size = Number.parseInt(text(124, 12), 8);
    const content = decodeUtf8(tar.subarray(at + 512, at + 512 + size));
    if (text(156, 1) === "x") longName = /path=(.*)\n/.exec(content)?.[1];
    else {
      files.set(longName ?? text(0, 100), content);
      longName = undefined;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

test("a bundle holds the data, the module and a manifest that names the entrypoints", () => {
  const files = unpack(bundle(compiled, { revision: "7" }));
  expect([...files.keys()]).toEqual(["/data.json", "/policy.wasm", "/.manifest"]);
  expect(files.get("/data.json")).toBe('{"users":["ä"]}\n');
  expect(files.get("/.manifest")).toMatchInlineSnapshot(`
    "{"revision":"7","roots":[""],"wasm":[{"entrypoint":"a/b","module":"/policy.wasm"}],"rego_version":1}
    "
  `);
});

test("data that is text already stays as it is: a double would lose digits", () => {
  const data = new TextEncoder().encode('{"n":0.33333333333333333334}\n');
  expect(unpack(bundle(compiled, { data })).get("/data.json")).toBe('{"n":0.33333333333333333334}\n');
});

test("sources come along, sorted, from the root, with the versions that differ", () => {
  const long = `${"deep/".repeat(30)}c.rego`;
  const sources = [
    { name: "./b.rego", text: "package b", regoVersion: "v0" },
    { name: "../a.rego", text: "package a" },
    { name: long, text: "package c" },
    { name: "p.ts", text: "" },
  ] as const;
  const files = unpack(bundle(compiled, { sources }));
  expect([...files.keys()]).toEqual(["/data.json", "/a.rego", "/b.rego", `/${long}`, "/policy.wasm", "/.manifest"]);
  expect(JSON.parse(files.get("/.manifest") ?? "")).toMatchObject({ file_rego_versions: { "/b.rego": 0 } });
});

test("the same input gives the same bytes", () => {
  expect(bundle(compiled)).toEqual(bundle(compiled));
});

test("a compilation with errors cannot be bundled", () => {
  expect(() => bundle({})).toThrow("there is no module to bundle");
});

test("for OPA itself the bundle holds sources and no module; for evaluators of plans, the plan", () => {
  const sources = [{ name: "a.rego", text: "package a" }];
  const plan = { static: { strings: [], builtin_funcs: [], files: [] }, plans: { plans: [] }, funcs: { funcs: [] } };
  expect([...unpack(bundle({}, { sources, target: "rego" })).keys()]).toEqual(["/data.json", "/a.rego", "/.manifest"]);
  const files = unpack(bundle({ ...compiled, plan }, { target: "plan" }));
  expect([...files.keys()]).toEqual(["/data.json", "/plan.json", "/.manifest"]);
  expect(JSON.parse(files.get("/plan.json") ?? "")).toEqual(plan);
  expect(files.get("/.manifest")).toBe('{"revision":"","roots":[""],"rego_version":1}\n');
});

test("what the compilation could not make is not bundled", () => {
  expect(() => bundle({})).toThrow("there is no module to bundle: the compilation has errors");
  expect(() => bundle({}, { target: "plan" })).toThrow("there is no plan to bundle: the compilation has errors");
});
