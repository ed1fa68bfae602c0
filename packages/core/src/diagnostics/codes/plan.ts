/** RG6xx: what cannot be planned. */
import { defineDiagnostic } from "../define.ts";

export const unknownEntrypoint = defineDiagnostic({
  code: "RG601",
  family: "rego_compile_error",
  severity: "error",
  message: (name: string, _nearest: string | undefined) => `entrypoint ${name} does not name a rule or package`,
  hint: (_name, nearest) =>
    nearest === undefined ? "write it as package/rule, without data" : `did you mean ${nearest}?`,
});

export const tooDeep = defineDiagnostic({
  code: "RG602",
  family: "rego_compile_error",
  severity: "error",
  message: () => "the policy nests terms, bodies or packages too deeply to be compiled",
  hint: () => "give inner comprehensions and expressions rules of their own",
});

export const functionEntrypoint = defineDiagnostic({
  code: "RG603",
  family: "rego_compile_error",
  severity: "error",
  message: (name: string) => `entrypoint ${name} is a function, which cannot be evaluated without arguments`,
  hint: () => "name a rule that calls it",
});

export const noEntrypoint = defineDiagnostic({
  code: "RG604",
  family: "rego_compile_error",
  severity: "error",
  message: () => "nothing says what to evaluate",
  hint: () => "name an entrypoint (package/rule), or mark a rule with `# METADATA` and `# entrypoint: true`",
});

export const inexpressiblePlan = defineDiagnostic({
  code: "RG606",
  family: "rego_compile_error",
  severity: "error",
  message: (what: string) => `OPA's plan cannot express ${what}`,
  hint: () => "build a WASM module instead",
});
