import { describe, expect, test } from "vitest";
import type { Host } from "../../src/builtins/hosts.ts";
import { compile } from "../../src/compile.ts";
import type { CompileOptions } from "../../src/compile-options.ts";
import { codeFrames } from "../../src/diagnostics/code-frame.ts";
import { diagnosticCodes } from "../../src/diagnostics/codes/index.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { builtExamples } from "./built-examples.ts";
import { type Example, pageCodes, readPage } from "./pages.ts";

const codes = diagnosticCodes.map(({ code }) => code);

async function diagnosticsOf({ language, flags, text }: Example): Promise<readonly Diagnostic[]> {
  const flag = (name: string) => flags.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  const entrypoint = flag("entrypoint");
  const other = flag("with");
  const host = flag("host") as Host | undefined;
  const options: CompileOptions = {
    sources: [
      { name: language === "ts" ? "policy.ts" : "policy.rego", text },
      ...(flags.includes("twice") ? [{ name: "other.ts", text }] : []),
      ...(other === undefined ? [] : [{ name: "other.rego", text: `package p.${other}\n\nother := 1\n` }]),
    ],
    regoVersion: flags.includes("v0") ? "v0" : "v1",
    strict: flags.includes("strict"),
    print: flags.includes("print"),
    target: flags.includes("plan") ? "plan" : "wasm",
    ...(flags.includes("schemas") ? { schemas: { pod: { properties: { kind: { type: "string" } } } } } : {}),
    ...(host === undefined ? {} : { host }),
    experimentalKeywords: flags.includes("experimental"),
    ...(entrypoint === undefined ? {} : { entrypoints: [entrypoint] }),
    ...(entrypoint !== undefined || flags.includes("build") || language === "ts" ? {} : { query: "x = data" }),
  };
  return (await compile(options)).diagnostics;
}

test("every code is defined once and explained on a page", () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(pageCodes()).toEqual([...codes].sort());
});

describe.each(pageCodes())("%s", (code) => {
  const { title, wrong, right } = readPage(code);

  test("begins with the code and a name", () => {
    expect(title).toMatch(new RegExp(`^# ${code}: \\S`));
  });

  test("the wrong example is refused with this code", async () => {
    const diagnostics = await (builtExamples[code]?.() ?? diagnosticsOf(wrong!));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    // Ten thousand packages in one another are no picture.
    expect(codeFrames(diagnostics).replace(/(.{200}).+/g, "$1…")).toMatchSnapshot();
  });

  test.skipIf(code in builtExamples)("the right example compiles", async () => {
    expect(codeFrames(await diagnosticsOf(right!))).toBe("");
  });
});
