/** RG3xx: what a name means, and where it may be declared. */
import { defineDiagnostic } from "../define.ts";

const names = { family: "rego_compile_error", severity: "error" } as const;
const types = { family: "rego_type_error", severity: "error" } as const;

export const alreadyReferenced = defineDiagnostic({
  code: "RG301",
  ...names,
  message: (name: string) => `var ${name} referenced above`,
  hint: (name: string) => `declare ${name} before its first use, or choose another name`,
});

export const alreadyAssigned = defineDiagnostic({
  code: "RG302",
  ...names,
  message: (name: string) => `var ${name} assigned above`,
  hint: () => "a variable can be assigned once; choose another name, or compare with ==",
});

export const alreadyDeclared = defineDiagnostic({
  code: "RG303",
  ...names,
  message: (name: string) => `var ${name} declared above`,
});

export const argumentRedeclared = defineDiagnostic({
  code: "RG304",
  ...names,
  message: (name: string) => `arg ${name} redeclared`,
});

export const assignedBefore = defineDiagnostic({
  code: "RG305",
  ...names,
  message: (name: string) => `var ${name} assigned before`,
  hint: (name: string) => `\`some … in\` declares ${name}, so its domain cannot use it`,
});

export const declaredUnused = defineDiagnostic({
  code: "RG306",
  ...names,
  message: (name: string) => `declared var ${name} unused`,
  hint: (name: string) => (name === "_" ? "remove it" : "use it, remove it, or write _"),
});

export const assignedUnused = defineDiagnostic({
  code: "RG307",
  ...names,
  message: (name: string) => `assigned var ${name} unused`,
});

export const unusedArgument = defineDiagnostic({
  code: "RG308",
  ...names,
  message: (name: string) => `unused argument ${name}. (hint: use _ (wildcard variable) instead)`,
});

export const cannotAssign = defineDiagnostic({
  code: "RG309",
  ...names,
  message: (what: string) => `cannot assign to ${what}`,
});

export const assignmentNegated = defineDiagnostic({
  code: "RG310",
  ...names,
  message: () => "cannot assign vars inside negated expression",
});

export const functionShadowed = defineDiagnostic({
  code: "RG311",
  ...names,
  message: (name: string) => `called function ${name} shadowed`,
  hint: (name: string) => `a local variable hides the function; rename the variable ${name}`,
});

export const argumentCall = defineDiagnostic({
  code: "RG312",
  ...names,
  message: () => "rule arguments cannot contain calls",
});

export const shadowedRoot = defineDiagnostic({
  code: "RG313",
  ...names,
  message: (what: "rules" | "args" | "variables", name: string) =>
    `${what} must not shadow ${name} (use a different ${what === "rules" ? "rule" : "variable"} name)`,
});

export const duplicateImport = defineDiagnostic({
  code: "RG314",
  ...names,
  message: (name: string) => `import must not shadow ${name}`,
});

export const unusedImport = defineDiagnostic({
  code: "RG315",
  ...names,
  message: (text: string) => `${text} unused`,
});

export const undeclared = defineDiagnostic({
  code: "RG316",
  ...names,
  message: (name: string) => `var ${name} is undeclared`,
});

export const relationInTemplate = defineDiagnostic({
  code: "RG317",
  ...names,
  message: (name: string) => `illegal call to relation built-in '${name}' that may cause multiple outputs`,
});

export const templateExpression = defineDiagnostic({
  code: "RG318",
  ...names,
  message: () => "unexpected template-string expression",
});

export const withPartialDocument = defineDiagnostic({
  code: "RG319",
  ...names,
  message: () => "with keyword cannot partially replace virtual document(s)",
});

export const withTarget = defineDiagnostic({
  code: "RG320",
  ...types,
  message: () => "with keyword target must reference existing input, data, or a function",
});

export const withBuiltin = defineDiagnostic({
  code: "RG321",
  ...names,
  message: (reason: string) => `with keyword replacing built-in function: ${reason}`,
});

export const conflictingExtent = defineDiagnostic({
  code: "RG322",
  ...types,
  message: (rule: string, others: string) => `rule ${rule} conflicts with:${others}`,
});

export const conflictingRules = defineDiagnostic({
  code: "RG323",
  ...types,
  message: (rule: string) => `conflicting rules ${rule} found`,
  hint: () => "rules of one name must be of one kind: complete, partial set, partial object, or functions of one arity",
});

export const multipleDefaults = defineDiagnostic({
  code: "RG324",
  ...types,
  message: (rule: string, places: string) => `multiple default rules ${rule} found at ${places}`,
});

export const packageConflict = defineDiagnostic({
  code: "RG325",
  ...types,
  message: (name: string, rule: string, place: string) =>
    `package ${name} conflicts with rule ${rule} defined at ${place}`,
});

export const undefinedFunction = defineDiagnostic({
  code: "RG326",
  ...types,
  message: (name: string, _suggestion: string | undefined) => `undefined function ${name}`,
  hint: (_name: string, suggestion: string | undefined) => suggestion,
});

export const unavailableBuiltin = defineDiagnostic({
  code: "RG329",
  ...types,
  message: (name: string, host: string, _advice: string) => `${name} is not available in ${host}`,
  hint: (_name, _host, advice) => advice,
});

export const recursiveRule = defineDiagnostic({
  code: "RG327",
  family: "rego_recursion_error",
  severity: "error",
  message: (rule: string, path: string) => `rule ${rule} is recursive: ${path}`,
});

export const deprecatedBuiltin = defineDiagnostic({
  code: "RG328",
  ...types,
  message: (name: string) => `deprecated built-in function calls in expression: ${name}`,
});
