/** Names of the parts of a URI, sixteen bytes each, in the order that `assembly/builtins/uri/uri.ts` numbers them. */
const names = ["scheme", "hostname", "port", "path", "raw_path", "raw_query", "fragment"];

export const name = "uri_parts";
export const bytes = new TextEncoder().encode(names.map((each) => each.padEnd(16, "\0")).join(""));
