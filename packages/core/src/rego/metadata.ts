/** The YAML of a METADATA block → the annotations' value, in the form that `rego.metadata.rule()` returns it. */
import { parseDocument } from "yaml";

type Fields = Readonly<Record<string, unknown>>;
type Read = (value: unknown) => unknown;

/** What is wrong with a block, and on which of its lines, the first being 0, where that is known. */
export class MetadataError {
  readonly message: string;
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    this.message = message;
    this.line = line;
  }
}

/** Fields that are not listed are left out, as OPA does. */
const fields: Readonly<Record<string, Read>> = {
  scope: text,
  title: text,
  description: text,
  entrypoint: (value) => (typeof value === "boolean" ? value : refuse("entrypoint must be a boolean")),
  organizations: (value) => list(value, text),
  related_resources: (value) => list(value, relatedResource),
  authors: (value) => list(value, author),
  schemas: (value) => list(value, schema),
  compile: mapping,
  custom: mapping,
  labels: mapping,
};

/** The value, or what is wrong with the block. Readers of fields throw it. */
export function readMetadata(yaml: string): Fields | MetadataError {
  if (yaml.trim() === "") return new MetadataError("expected METADATA block, found whitespace");
  const document = parseDocument(yaml, { version: "1.2", prettyErrors: false, uniqueKeys: true });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const line = yaml.slice(0, problem.pos[0]).split("\n").length - 1;
    return new MetadataError(`${problem.message}${spaceHint(yaml)}`, line);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return normalise(mapping(value ?? {}));
  } catch (error) {
    if (error instanceof MetadataError) return error;
    // The YAML library refuses alias bombs and unknown anchors by throwing.
    if (error instanceof ReferenceError) return new MetadataError(error.message);
    throw error;
  }
}

function normalise(raw: Fields): Fields {
  const found: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(fields)) {
    const value = raw[name];
    if (value === undefined || value === null) continue;
    const made = read(value);
    if (made === "" || made === false || (Array.isArray(made) && made.length === 0)) continue;
    found[name] = made;
  }
  return found;
}

function refuse(message: string): never {
  throw new MetadataError(message);
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return refuse("expected a text");
}

function list(value: unknown, read: Read): readonly unknown[] {
  return Array.isArray(value) ? value.map(read) : refuse("expected a list");
}

function mapping(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("expected a mapping");
  return value as Fields;
}

/** `Jane Doe <jane@example.com>` or a mapping of name and email. */
function author(value: unknown): unknown {
  if (typeof value !== "string") {
    const { name, email } = mapping(value);
    if (!name && !email) return refuse("'name' and/or 'email' values required in object");
    return withoutEmpty({ name, email });
  }
  const words = value.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return refuse("author is an empty string");
  const email = /^<(.*)>$/.exec(words[words.length - 1]!)?.[1];
  return withoutEmpty({ name: (email === undefined ? words : words.slice(0, -1)).join(" "), email });
}

/** An address, or a mapping of `ref` and `description`. */
function relatedResource(value: unknown): unknown {
  if (value === "") return refuse("ref URL may not be empty string");
  if (typeof value === "string") return { ref: value };
  const { ref, description } = mapping(value);
  if (typeof ref !== "string" || ref.trim() === "") return refuse("'ref' value required in object");
  const comment = typeof description === "string" ? description.trim() : undefined;
  return withoutEmpty({ ref: ref.trim(), description: comment });
}

/** `- input.object: schema.kubernetes.pod`, or with a JSON schema as the value. */
function schema(value: unknown): unknown {
  const [entry] = Object.entries(mapping(value));
  if (entry === undefined) return refuse("invalid document reference");
  const [path, declared] = entry;
  const names = path.split(".");
  if (typeof declared !== "string") return { path: names, definition: mapping(declared) };
  if (declared !== "schema" && !declared.startsWith("schema.") && !declared.startsWith("schema[")) {
    return refuse("invalid schema reference");
  }
  return { path: names, schema: declared.split(".") };
}

function withoutEmpty(value: Fields): Fields {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== ""));
}

/** A colon wants a space that YAML takes for one; editors like to put others there. */
function spaceHint(yaml: string): string {
  return /:[\u00a0\u2000-\u200b\u202f\u3000]/.test(yaml)
    ? " (a colon is followed by a space that is none in YAML)"
    : "";
}
