/** Policies and other files from paths: for commands that evaluate nothing, and need not load what does. */
export { compiledModule, passed } from "./compiled.ts";
export { displayName, type FindOptions, findFiles, readSource } from "./files.ts";
export { jsonText } from "./json-text.ts";
export { loadPolicySources, type PolicySourcesOptions, resolveImport } from "./policy-sources.ts";
export { UsageError, usageError } from "./usage-error.ts";
