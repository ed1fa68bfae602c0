/** RG4xx: variables that nothing binds. */
import { defineDiagnostic } from "../define.ts";

const unsafe = { family: "rego_unsafe_var_error", severity: "error" } as const;

export const unsafeVariable = defineDiagnostic({
  code: "RG401",
  ...unsafe,
  message: (name: string, scope: string) => `var ${name} is unsafe${scope}`,
  hint: () => "bind it outside negation and calls first, for example with :=, some … in, or a reference",
});

export const unsafeKeyword = defineDiagnostic({
  code: "RG402",
  ...unsafe,
  message: (keyword: string, scope: string) =>
    `var ${keyword} is unsafe${scope} (hint: \`import future.keywords.${keyword}\` to import a future keyword)`,
});

export const unsafeExpression = defineDiagnostic({
  code: "RG403",
  ...unsafe,
  message: (scope: string) => `expression is unsafe${scope}`,
  hint: () => "a variable of this expression is never bound",
});
