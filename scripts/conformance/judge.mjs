/** Runs one case and says whether it came out as OPA's own run does. */

import opaWasm from "@open-policy-agent/opa-wasm";
import { compile, compilerBuiltins } from "@portcullis/core";
import { hostBuiltins, load } from "@portcullis/runtime";
import { canonical, parseExact, writeExact } from "./exact-json.mjs";

/** The builtins that OPA's WASM cases declare for themselves. */
export function customBuiltins() {
  let calls = 0;
  return {
    declarations: [
      {
        name: "custom_builtin_test",
        decl: { type: "function", args: [{ type: "number" }], result: { type: "number" } },
      },
      { name: "custom_builtin_test_impure", decl: { type: "function", args: [], result: { type: "string" } } },
      { name: "custom_builtin_test_memoization", decl: { type: "function", args: [], result: { type: "number" } } },
    ],
    functions: {
      custom_builtin_test: (value) => value + 1,
      custom_builtin_test_impure: () => "foo",
      custom_builtin_test_memoization: () => {
        calls += 1;
        if (calls > 1) throw new Error("custom_builtin_test_memoization was called twice");
        return 100;
      },
    },
  };
}

export function compileOptions(testCase, regoVersion, custom = customBuiltins()) {
  return {
    sources: (testCase.modules ?? []).map((text, index) => ({ name: `test-${index}.rego`, text, language: "rego" })),
    query: testCase.query,
    regoVersion,
    strictBuiltinErrors: testCase.strict_error === true,
    experimentalKeywords: testCase.experimental_keywords === true,
    capabilities: { builtins: custom.declarations },
  };
}

/** Of a case that does not compile: why it should have, undefined when this is the error that it wants. */
export function judgeErrors(testCase, diagnostics) {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  const families = errors.map((error) => error.family);
  if (wantsError(testCase) && families.includes(testCase.want_error_code)) return undefined;
  return `does not compile: ${errors.map((error) => `${error.code} ${error.message}`).join("; ")}`;
}

/** @returns {Promise<string | undefined>} why the case failed, undefined when it passed. */
export async function judge(testCase, { regoVersion, path, reference, optimise }) {
  const custom = customBuiltins();
  const compiled = await compile({ ...compileOptions(testCase, regoVersion, custom), optimise });
  if (compiled.wasm === undefined) return judgeErrors(testCase, compiled.diagnostics);
  let text;
  try {
    text = await evaluate(compiled.wasm, testCase, path, custom.functions);
  } catch (error) {
    return judgeError(testCase, error, reference);
  }
  if (wantsError(testCase))
    return `no error; wants ${testCase.want_error_code ?? ""} ${testCase.want_error ?? ""}; got ${text}`;
  return judgeResult(testCase, text, reference);
}

function wantsError(testCase) {
  return testCase.want_error !== undefined || testCase.want_error_code !== undefined;
}

function judgeError(testCase, error, reference) {
  // The SDK throws the abort as it is, with the column that OPA leaves out.
  const message = typeof error === "string" ? error.replace(/^([^:]+:\d+):\d+: /, "$1: ") : String(error.message);
  if (!wantsError(testCase)) return `throws: ${message}`;
  if (testCase.want_error_code !== undefined && !message.includes(testCase.want_error_code)) {
    return `wants ${testCase.want_error_code}: ${testCase.want_error}; throws: ${message}`;
  }
  // Conflicts of OPA's WASM have texts of their own, where the interpreter's are ours.
  if (reference !== "wasm" && testCase.want_error !== undefined && !message.includes(testCase.want_error)) {
    return `wants the text: ${testCase.want_error}; throws: ${message}`;
  }
  return undefined;
}

/**
 * OPA's WASM lists sets by hash bucket and computes with doubles; its interpreter, which is right, sorts and has 64 bits.
 * Where the case was written for the former, order and the digits past a double do not count.
 */
function judgeResult(testCase, text, reference) {
  const rows = parseExact(text);
  if (testCase.want_defined !== undefined) {
    return rows.length > 0 === testCase.want_defined
      ? undefined
      : `wants defined ${testCase.want_defined}; got ${text}`;
  }
  const ofWasm = reference === "wasm";
  const unordered = testCase.sort_bindings === true || ofWasm;
  const row = (bindings) => {
    const keys = Object.keys(bindings).sort();
    return keys.map((key) => `${key}=${canonical(bindings[key], { unordered, doubles: ofWasm })}`).join(" ");
  };
  const wanted = [...new Set(testCase.want_result.map(row))].sort().join("\n");
  const got = [...new Set(rows.map(row))].sort().join("\n");
  return wanted === got ? undefined : `wants ${writeExact(testCase.want_result)}; got ${text}`;
}

async function evaluate(wasm, testCase, path, functions) {
  const inputText =
    withoutTrailingCommas(testCase.input_term) ?? (testCase.input === undefined ? "" : writeExact(testCase.input));
  const input = new TextEncoder().encode(inputText);
  const data = testCase.data ?? {};
  if (path === "sdk") {
    const policy = await opaWasm.loadPolicy(wasm, {}, { ...hostBuiltins, ...compilerBuiltins, ...functions });
    policy.setData(new TextEncoder().encode(writeExact(data)).buffer);
    return JSON.stringify(policy.evaluate(input.buffer));
  }
  const policy = await load(wasm, { builtins: { ...hostBuiltins, ...compilerBuiltins, ...functions } });
  policy.setData(new TextEncoder().encode(writeExact(data)));
  return policy.evaluateJson(asValue(inputText) ?? input);
}

/** The input as programs have it, of which our host writes what the module reads; undefined where that would be another. */
function asValue(inputText) {
  try {
    const value = JSON.parse(inputText);
    return writeExact(value) === inputText ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Input terms are Rego, which lets a comma stand before a closing bracket; the ABI's value syntax does not. */
function withoutTrailingCommas(term) {
  return term?.replaceAll(/,(\s*[}\]])/g, "$1");
}
