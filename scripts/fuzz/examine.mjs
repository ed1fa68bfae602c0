/** One text through the whole compiler and the formatter; says which promise was broken, if any. */
import { codeFrames, compile } from "@portcullis/core";
import { brokenPromise } from "../rego/format-promises.mjs";

/** Mistakes that are not in a source. */
const placeless = new Set(["RG601", "RG602", "RG604"]);

/** @returns {Promise<string | undefined>} what is wrong; undefined when all promises are kept. */
export async function examine({ text, regoVersion }) {
  const source = { name: "case.rego", text, language: "rego", regoVersion };
  try {
    const compiled = await compile({ sources: [source], query: "x = data", print: true, experimentalKeywords: true });
    return examineDiagnostics(compiled, text) ?? brokenPromise(source, { futureKeywords: ["and", "or"] });
  } catch (error) {
    return `throws ${error?.stack ?? error}`;
  }
}

function examineDiagnostics({ diagnostics, wasm }, text) {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if ((wasm === undefined) !== errors.length > 0) return "a module and errors, or neither";
  for (const { code, span, source = span?.source } of diagnostics) {
    if (span === undefined) {
      if (!placeless.has(code)) return `${code} has no place`;
    } else if (span.start < 0 || span.end < span.start || span.end > source.text.length) {
      return `${code} lies at ${span.start}-${span.end} of ${text.length}`;
    }
  }
  codeFrames(diagnostics);
  return undefined;
}
