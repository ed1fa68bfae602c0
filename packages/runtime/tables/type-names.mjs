/** Names of the types in Rego's order, eight bytes each. */
const names = ["", "null", "boolean", "number", "string", "array", "object", "set"];

export const name = "type_names";
export const bytes = new TextEncoder().encode(names.map((each) => each.padEnd(8, "\0")).join(""));
