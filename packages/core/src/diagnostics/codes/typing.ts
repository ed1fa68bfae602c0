/** RG5xx: values of the wrong type, and calls with the wrong number of them. */
import { defineDiagnostic } from "../define.ts";

const types = { family: "rego_type_error", severity: "error" } as const;

export const arityMismatch = defineDiagnostic({
  code: "RG501",
  ...types,
  message: (name: string, arity: number, given: number) =>
    `function ${name} has arity ${arity}, got ${given} argument${given === 1 ? "" : "s"}`,
});

export const builtinArity = defineDiagnostic({
  code: "RG502",
  ...types,
  message: (name: string, _want: string, _given: number) => `${name}: arity mismatch`,
  hint: (_name: string, want: string, given: number) => `got ${given} argument${given === 1 ? "" : "s"}, want: ${want}`,
});

export const usedAsValue = defineDiagnostic({
  code: "RG503",
  ...types,
  message: (call: string) => `${call} used as value`,
});

export const invalidArguments = defineDiagnostic({
  code: "RG504",
  ...types,
  message: (name: string, _have: string, _want: string) => `${name}: invalid argument(s)`,
  hint: (_name: string, have: string, want: string) => `have: ${have}\nwant: ${want}`,
});

export const matchError = defineDiagnostic({
  code: "RG505",
  ...types,
  message: (_left: string, _right: string) => "match error",
  hint: (left: string, right: string) => `left  : ${left}\nright : ${right}`,
});

export const undefinedReference = defineDiagnostic({
  code: "RG506",
  ...types,
  message: (reference: string, _have: string, _suggestion: string | undefined) => `undefined ref: ${reference}`,
  hint: (_reference: string, have: string, suggestion: string | undefined) =>
    suggestion === undefined ? `have: ${have}` : `have: ${have}\n${suggestion}`,
});

export const functionReference = defineDiagnostic({
  code: "RG507",
  ...types,
  message: (name: string) => `function ${name} used as reference, not called`,
});

export const undefinedSchema = defineDiagnostic({
  code: "RG508",
  ...types,
  message: (reference: string) => `undefined schema: ${reference}`,
  hint: (reference: string) =>
    reference.startsWith("schema.kubernetes.")
      ? "Kubernetes' own are called by API version and kind, as schema.kubernetes.apps.v1.Deployment"
      : "schemas are given to the compiler by name: `schema.pod` is the schema called `pod`",
});
