/** How leaves and names are written. */
import type { NumberTerm, StringTerm } from "../nodes.ts";

const plainName = /^[A-Za-z_][A-Za-z_0-9]*$/;

const keywords: ReadonlySet<string> = new Set([
  ...["package", "import", "as", "default", "else", "not", "some", "with", "null", "true", "false"],
  ...["in", "every", "contains", "if", "and", "or"],
]);

/** May follow a dot in every version of OPA: a name that is no keyword of any version. */
export function followsDot(name: string): boolean {
  return plainName.test(name) && !keywords.has(name);
}

/** A name that only is a keyword follows a dot too, in versions of OPA that know keywords in references. */
export function isName(name: string): boolean {
  return plainName.test(name);
}

export function spellString(term: Pick<StringTerm, "value" | "raw">): string {
  return term.raw && !term.value.includes("`") ? `\`${term.value}\`` : quote(term.value);
}

/** As JSON, which is what Rego's strings are. */
export function quote(value: string): string {
  return JSON.stringify(value);
}

export function spellNumber(term: NumberTerm): string {
  return term.text;
}

/** The wildcard's fresh names are spelled `_`. */
export function spellVar(name: string): string {
  return name.startsWith("$") ? "_" : name;
}
