/** RG7xx: what cannot be put into a module. */
import { defineDiagnostic } from "../define.ts";

export const tooManyArguments = defineDiagnostic({
  code: "RG701",
  family: "rego_compile_error",
  severity: "error",
  message: (name: string, count: number) => `${name} is supplied by the host, which can take 4 arguments, not ${count}`,
  hint: () => "pass the values in one array or object",
});
