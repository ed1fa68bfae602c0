/** Rego from before OPA 1.0 → text that means the same to both: `import rego.v1`, and rules with `if` and `contains`. */
import { type Formatted, format, type Import, type Module, parse, type Source } from "@portcullis/core";

export function upgrade(source: Source): Formatted {
  const modern = format(source, { regoVersion: "v0", target: "v1" });
  if (modern.text === undefined) return modern;
  // A variable `in` or `if` was none of the language's before 1.0: what is wrong with it shows in the new text.
  const upgraded: Source = { ...source, name: `${source.name} (as Rego v1)`, text: modern.text, regoVersion: "v1" };
  const { module, diagnostics } = parse(upgraded, { annotations: false });
  return module === undefined ? { diagnostics } : format({ ...source, text: withVersionImport(module, modern.text) });
}

/** `import rego.v1` goes before the other imports, without those that it implies; formatting puts it in order. */
function withVersionImport(module: Module, text: string): string {
  const first = module.imports.findIndex((each) => !isImplied(each));
  let upgraded = text;
  for (const [index, { span }] of [...module.imports.entries()].reverse()) {
    if (index === first) upgraded = `${upgraded.slice(0, span.start)}import rego.v1\n${upgraded.slice(span.start)}`;
    else if (isImplied(module.imports[index]!))
      upgraded = upgraded.slice(0, span.start) + upgraded.slice(span.end).replace(/^\n/, "");
  }
  if (first >= 0) return upgraded;
  const { end } = module.package.span;
  return `${upgraded.slice(0, end)}\n\nimport rego.v1${upgraded.slice(end)}`;
}

const impliedKeywords: ReadonlySet<string> = new Set(["in", "every", "if", "contains"]);

/** `rego.v1` itself, `future.keywords`, and each of the keywords that became part of the language. */
function isImplied({ path: { terms } }: Import): boolean {
  const [root, group, keyword] = terms;
  if (root?.kind !== "Var" || group?.kind !== "String") return false;
  if (root.name === "rego") return group.value === "v1";
  if (root.name !== "future" || group.value !== "keywords") return false;
  return keyword === undefined || (keyword.kind === "String" && impliedKeywords.has(keyword.value));
}
