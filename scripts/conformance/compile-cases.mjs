/** Compile cases: policies that OPA refuses, each with the code, place and message of every error. */
import { check } from "@portcullis/core";

/** @returns {Promise<string | undefined>} why the case failed, undefined when it passed. */
export async function judgeCompile(testCase) {
  const { diagnostics } = await check({
    sources: (testCase.modules ?? []).map((text, index) => ({ name: `module${index}.rego`, text, language: "rego" })),
    regoVersion: testCase.rego_version === "v0" ? "v0" : "v1",
    strict: testCase.strict === true,
    print: testCase.print_statements === true,
  });
  const got = diagnostics.filter(({ severity }) => severity === "error").map(errorText);
  const wanted = (testCase.want_errors ?? []).map((error) =>
    text(digits(error.row), digits(error.col), error.code, error.message),
  );
  const absent = wanted.filter((error) => !got.includes(error));
  if (absent.length > 0) return `wants ${absent.join("; ")}; got ${got.join("; ") || "no error"}`;
  if (testCase.exhaustive === true && got.length > wanted.length) {
    return `unwanted ${got.filter((error) => !wanted.includes(error)).join("; ")}`;
  }
  return undefined;
}

function errorText({ family, message, span }) {
  if (span === undefined) return text(0, 0, family, message);
  const before = span.source.text.slice(0, span.start);
  const column = new TextEncoder().encode(before.slice(before.lastIndexOf("\n") + 1)).length + 1;
  return text(before.split("\n").length, column, family, message);
}

/** The cases' reader keeps the digits of numbers behind a mark. */
function digits(value) {
  return String(value).replace("\u0000", "");
}

function text(row, column, code, message) {
  return `${row}:${column} ${code}: ${message}`;
}
