/** Packages and imports, and what an import does to the keywords. */
import type { Import, Package, Ref, StringTerm, Term, Var } from "../ast/nodes.ts";
import { invalidImport, invalidPath, unknownKeyword } from "../diagnostics/codes/syntax.ts";
import {
  accept,
  activateKeyword,
  asIdentifier,
  type Cursor,
  expect,
  fail,
  failUnexpected,
  spanFrom,
} from "./cursor.ts";
import { parseTerm, parseVar } from "./expressions.ts";
import { baseKeywords, experimentalKeywords, v1Keywords } from "./tokens.ts";

const roots: readonly string[] = ["data", "input", "future", "rego"];
const importableKeywords: readonly string[] = [...v1Keywords, ...experimentalKeywords].sort();

/** Package = "package" Path */
export function parsePackage(cursor: Cursor): Package {
  const { start } = expect(cursor, "package");
  const path = parsePath(cursor, "package");
  const [first, ...rest] = path.terms as readonly [Var, ...Term[]];
  const root: Var = { kind: "Var", name: "data", span: first.span };
  const name: StringTerm = { kind: "String", value: first.name, raw: false, span: first.span };
  const full: Ref = { kind: "Ref", terms: [root, name, ...rest], span: path.span };
  if (cursor.token.kind === "-") failUnexpected(cursor);
  return { kind: "Package", path: full, span: spanFrom(cursor, start) };
}

/** Import = "import" Path [ "as" Var ] */
export function parseImport(cursor: Cursor): Import {
  const { start } = expect(cursor, "import");
  const path = parsePath(cursor, "import");
  const [root] = path.terms as readonly [Var, ...Term[]];
  if (!roots.includes(root.name)) {
    fail(invalidImport, path.span, [`unexpected import path, must begin with one of: ${roots.join(", ")}`, undefined]);
  }
  const alias = accept(cursor, "as") ? parseAlias(cursor) : undefined;
  if (alias === undefined) checkLastName(cursor, path, root);
  if (cursor.token.kind === "-") failUnexpected(cursor);
  const span = spanFrom(cursor, start);
  const made: Import = { kind: "Import", path, ...(alias === undefined ? {} : { alias: alias.name }), span };
  if (root.name === "future") importKeywords(cursor, path, alias);
  if (root.name === "rego") importVersion(cursor, path, alias);
  return made;
}

function parsePath(cursor: Cursor, what: "package" | "import"): Ref {
  if (!cursor.token.word) failUnexpected(cursor, "path");
  asIdentifier(cursor);
  const term = parseTerm(cursor);
  if (term.kind === "Var") return { kind: "Ref", terms: [term], span: term.span };
  if (term.kind !== "Ref") return fail(invalidPath, term.span, [what, term.kind.toLowerCase()]);
  for (const [index, part] of term.terms.entries()) {
    if (part.kind !== (index === 0 ? "Var" : "String")) fail(invalidPath, part.span, [what, part.kind.toLowerCase()]);
  }
  return term;
}

function parseAlias(cursor: Cursor): Var {
  if (cursor.token.kind !== "identifier") failUnexpected(cursor, "var");
  const alias = parseVar(cursor);
  if (alias.name === "data" || alias.name === "input") {
    fail(invalidImport, alias.span, [`the alias must not be a reserved name, got: ${alias.name}`, undefined]);
  }
  return alias;
}

/** The last part becomes a variable, so it cannot be a keyword. */
function checkLastName(cursor: Cursor, path: Ref, root: Var): void {
  if (root.name === "future" && path.terms.length > 1) return;
  const last = path.terms[path.terms.length - 1]!;
  const name = last.kind === "String" ? last.value : root.name;
  const keywords: readonly string[] = cursor.version === "v1" ? [...baseKeywords, ...v1Keywords] : baseKeywords;
  if (!keywords.includes(name)) return;
  fail(invalidImport, last.span, [
    `the path must not end with a keyword, got: ${name}`,
    "give it another name: `as …`",
  ]);
}

function importKeywords(cursor: Cursor, path: Ref, alias: Var | undefined): void {
  const [, second, third] = path.terms;
  if (second?.kind !== "String" || second.value !== "keywords" || path.terms.length > 3) {
    fail(invalidImport, path.span, ["must be `future.keywords`", undefined]);
  }
  if (alias !== undefined) fail(invalidImport, alias.span, ["`future` imports cannot be aliased", undefined]);
  if (third?.kind !== "String") {
    for (const name of importableKeywords) activateKeyword(cursor, name);
    return;
  }
  if (!importableKeywords.includes(third.value)) fail(unknownKeyword, path.span, [third.value, importableKeywords]);
  activateKeyword(cursor, third.value);
  // `every x in xs` is of no use without it.
  if (third.value === "every") activateKeyword(cursor, "in");
}

function importVersion(cursor: Cursor, path: Ref, alias: Var | undefined): void {
  if (!isVersionImport(path)) fail(invalidImport, path.span, ["must be `rego.v1`", undefined]);
  if (alias !== undefined) fail(invalidImport, alias.span, ["`rego` imports cannot be aliased", undefined]);
  for (const name of v1Keywords) activateKeyword(cursor, name);
}

/** `rego.v1` */
export function isVersionImport(path: Ref): boolean {
  const [root, version] = path.terms;
  return (
    path.terms.length === 2 &&
    root?.kind === "Var" &&
    root.name === "rego" &&
    version?.kind === "String" &&
    version.value === "v1"
  );
}
