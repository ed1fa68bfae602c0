/** Text → module, query or term. Never throws for what a user wrote: mistakes come back as diagnostics, several at once. */
import type { Body, Import, Module, Package, Rule, Term } from "../ast/nodes.ts";
import {
  emptyModule,
  illegalCharacter,
  limitExceeded,
  packageExpected,
  unexpectedPackage,
} from "../diagnostics/codes/syntax.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RegoVersion, Source } from "../source/source.ts";
import { parseAnnotations } from "./annotations.ts";
import {
  activateKeyword,
  advance,
  type Cursor,
  defaultLimits,
  fail,
  failUnexpected,
  type ParseLimits,
  placeOf,
  returnTo,
  SyntaxFailure,
  spanFrom,
  spanOfToken,
  startCursor,
  startsReference,
} from "./cursor.ts";
import { parseBody, parseInfix } from "./expressions.ts";
import { isVersionImport, parseImport, parsePackage } from "./imports.ts";
import { parseRules } from "./rules.ts";

export type { ParseLimits } from "./cursor.ts";

export interface ParseOptions {
  /** For sources that do not say; default `v1`. */
  readonly regoVersion?: RegoVersion;
  readonly limits?: Partial<ParseLimits>;
  /** Keywords that are active without an import. */
  readonly futureKeywords?: readonly string[];
  /** False leaves METADATA unread: it is comments, whatever it says. */
  readonly annotations?: false;
}

export interface ParsedModule {
  /** Absent when there are diagnostics. */
  readonly module?: Module;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParsedQuery {
  readonly body?: Body;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParsedTerm {
  readonly term?: Term;
  readonly diagnostics: readonly Diagnostic[];
}

/** A policy file. */
export function parseModule(source: Source, options: ParseOptions = {}): ParsedModule {
  const opened = open(source, options);
  if (opened.cursor === undefined) return { diagnostics: opened.diagnostics };
  const { cursor } = opened;
  const parts: ModuleParts = { imports: [], rules: [], statements: [], diagnostics: [] };
  while (cursor.token.kind !== "eof" && parts.diagnostics.length < cursor.limits.errors) {
    cursor.collections.clear();
    cursor.noGroups.clear();
    recover(cursor, parts.diagnostics, () => parseStatement(cursor, parts));
  }
  if (parts.diagnostics.length > 0) return { diagnostics: parts.diagnostics };
  if (parts.package === undefined) return { diagnostics: [report(emptyModule, spanFrom(cursor, 0), [])] };
  const { annotations, diagnostics } = parseAnnotations(
    options.annotations === false ? [] : cursor.comments,
    parts.statements,
  );
  if (diagnostics.length > 0) return { diagnostics: diagnostics.slice(0, cursor.limits.errors) };
  const module: Module = {
    kind: "Module",
    source,
    regoVersion: isModern(cursor, parts) ? "v1" : "v0",
    package: parts.package,
    imports: parts.imports,
    rules: parts.rules,
    comments: cursor.comments,
    annotations,
    span: { source, start: 0, end: source.text.length },
  };
  return { module, diagnostics: [] };
}

/** A query: expressions on lines of their own or separated by `;`. */
export function parseQuery(source: Source, options: ParseOptions = {}): ParsedQuery {
  const { result, diagnostics } = parseWhole(source, options, (cursor) => parseBody(cursor, "eof"));
  return { ...(result === undefined ? {} : { body: result }), diagnostics };
}

export function parseTerm(source: Source, options: ParseOptions = {}): ParsedTerm {
  const { result, diagnostics } = parseWhole(source, options, (cursor) => {
    const term = parseInfix(cursor, true);
    if (cursor.token.kind !== "eof") failUnexpected(cursor, "end of file");
    return term;
  });
  return { ...(result === undefined ? {} : { term: result }), diagnostics };
}

function parseWhole<T>(
  source: Source,
  options: ParseOptions,
  production: (cursor: Cursor) => T,
): { readonly result?: T; readonly diagnostics: readonly Diagnostic[] } {
  const opened = open(source, options);
  if (opened.cursor === undefined) return { diagnostics: opened.diagnostics };
  try {
    return { result: production(opened.cursor), diagnostics: [] };
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return { diagnostics: [failure.diagnostic()] };
  }
}

interface ModuleParts {
  package?: Package;
  readonly imports: Import[];
  readonly rules: Rule[];
  /** All of them in source order. */
  readonly statements: (Package | Import | Rule)[];
  readonly diagnostics: Diagnostic[];
}

/** Statement = Package | Import | Rule */
function parseStatement(cursor: Cursor, parts: ModuleParts): void {
  const { kind } = cursor.token;
  const reference = startsReference(cursor);
  if (kind === "package" && !reference) {
    const found = parsePackage(cursor);
    if (parts.package !== undefined) fail(unexpectedPackage, found.span, []);
    parts.package = found;
    parts.statements.push(found);
    return;
  }
  if (parts.package === undefined && cursor.token.problem === undefined) {
    // Said once; what follows is still checked.
    parts.diagnostics.push(report(packageExpected, spanOfToken(cursor), []));
    parts.package = noPackage(cursor);
  }
  if (kind === "import" && !reference) {
    const found = parseImport(cursor);
    parts.imports.push(found);
    parts.statements.push(found);
  } else {
    const rules = parseRules(cursor, isModern(cursor, parts));
    parts.rules.push(...rules);
    parts.statements.push(...rules);
  }
}

function noPackage(cursor: Cursor): Package {
  const span = { source: cursor.source, start: 0, end: 0 };
  return { kind: "Package", path: { kind: "Ref", terms: [{ kind: "Var", name: "data", span }], span }, span };
}

function isModern(cursor: Cursor, parts: ModuleParts): boolean {
  return cursor.version === "v1" || parts.imports.some(({ path }) => isVersionImport(path));
}

/** Checks that concern the whole text, and gives the cursor at its beginning. */
function open(
  source: Source,
  options: ParseOptions,
): { readonly cursor?: Cursor; readonly diagnostics: readonly Diagnostic[] } {
  const limits = { ...defaultLimits, ...options.limits };
  if (source.text.length > limits.bytes) {
    return { diagnostics: [report(limitExceeded, { source, start: 0, end: 0 }, ["characters", limits.bytes])] };
  }
  const diagnostics = findForbiddenCharacters(source, limits.errors);
  if (diagnostics.length > 0) return { diagnostics };
  const cursor = startCursor(source, source.regoVersion ?? options.regoVersion ?? "v1", limits);
  for (const keyword of options.futureKeywords ?? []) activateKeyword(cursor, keyword);
  return { cursor, diagnostics: [] };
}

// Forbidden anywhere, in strings and comments too.
const forbidden = /\0|(?<!^)\ufeff|[\ud800-\udfff]/gu;

function findForbiddenCharacters(source: Source, limit: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const match of source.text.matchAll(forbidden)) {
    const what =
      match[0] === "\0"
        ? "null character"
        : match[0] === "\ufeff"
          ? "byte-order mark"
          : "lone surrogate, this is no Unicode text";
    found.push(report(illegalCharacter, { source, start: match.index, end: match.index + 1 }, [what]));
    if (found.length >= limit) break;
  }
  return found;
}

/** Runs a statement's production; when it fails, goes on with the next line that looks like a statement. */
function recover(cursor: Cursor, diagnostics: Diagnostic[], production: () => void): void {
  const begin = cursor.token.start;
  try {
    production();
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    diagnostics.push(failure.diagnostic());
    skipStatement(cursor, begin);
  }
}

function skipStatement(cursor: Cursor, begin: number): void {
  const { text } = cursor.source;
  cursor.depth = 0;
  while (cursor.token.kind !== "eof") {
    const { start, word } = cursor.token;
    const lineStart = start === 0 || text[start - 1] === "\n";
    if (start > begin && lineStart && word) return;
    if (cursor.tokensRead >= cursor.limits.tokens) {
      returnTo(cursor, { ...placeOf(cursor), token: { ...cursor.token, kind: "eof" } });
      return;
    }
    advance(cursor);
  }
}
