/** RG2xx: what of TypeScript a policy may not use, and how to write it instead. */
import { defineDiagnostic } from "../define.ts";

export const typescriptError = defineDiagnostic({
  code: "RG201",
  family: "rego_parse_error",
  severity: "error",
  message: (text: string, _hint: string | undefined) => text,
  hint: (_text: string, hint: string | undefined) => hint,
});

export const outsideSubset = defineDiagnostic({
  code: "RG202",
  family: "rego_compile_error",
  severity: "error",
  message: (construct: string, _hint: string) => `${construct} cannot be compiled into a policy`,
  hint: (_construct: string, hint: string) => hint,
});

export const recursiveFunction = defineDiagnostic({
  code: "RG203",
  family: "rego_recursion_error",
  severity: "error",
  message: (name: string) => `function ${name} calls itself`,
  hint: () => "walk the levels that Kubernetes' schema has, one loop for each",
});

export const metadataNotStatic = defineDiagnostic({
  code: "RG204",
  family: "rego_compile_error",
  severity: "error",
  message: (field: string) => `${field} of a policy must be written out where definePolicy is called`,
  hint: () => "policy code is never run at compile time: use literals of strings, numbers, arrays and objects",
});

export const duplicateKind = defineDiagnostic({
  code: "RG206",
  family: "rego_compile_error",
  severity: "error",
  message: (kind: string, name: string) => `${kind} is already the policy of ${name}`,
  hint: () => "give every policy a kind of its own: packages are named after it",
});

export const inexpressibleParameter = defineDiagnostic({
  code: "RG208",
  family: "rego_type_error",
  severity: "error",
  message: (path: string, what: string, _hint: string) => `${path} is ${what}, which no template can say`,
  hint: (_path: string, _what: string, hint: string) => hint,
});

export const kindMismatch = defineDiagnostic({
  code: "RG209",
  family: "rego_type_error",
  severity: "error",
  message: (kind: string, type: string) => `match takes ${kind}, but the policy is typed for ${type}`,
  hint: (kind: string) =>
    /^(Pod|PodTemplate|ReplicationController|Deployment|ReplicaSet|StatefulSet|DaemonSet|Job|CronJob)$/.test(kind)
      ? "type it for Workload and use podSpecOf(object), or leave the kind out"
      : "type it for what it matches, A | B for several kinds, or leave the kind out",
});
