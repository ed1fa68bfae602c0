/** SARIF 2.1.0, which code scanning services read: diagnostics and findings as results of one run. */
import { type Diagnostic, positionAt } from "@portcullis/core";
import type { Finding } from "@portcullis/testing";
import { version } from "../version.ts";

type Level = "error" | "warning" | "note";

interface Rule {
  readonly id: string;
  readonly shortDescription?: { readonly text: string };
  readonly fullDescription?: { readonly text: string };
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface Result {
  readonly rule: Rule;
  readonly level: Level;
  readonly message: string;
  readonly place?: Region & { readonly file: string };
}

/** Lines and columns begin at 1; the end is the column after the last character. */
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export function diagnosticsSarif(diagnostics: readonly Diagnostic[]): string {
  return sarif(diagnostics.map(diagnosticResult));
}

export function scanSarif(findings: readonly Finding[], diagnostics: readonly Diagnostic[]): string {
  return sarif([...findings.map(findingResult), ...diagnostics.map(diagnosticResult)]);
}

function diagnosticResult({ code, family, hint, message, severity, span }: Diagnostic): Result {
  const text = hint === undefined ? message : `${message}\n${hint}`;
  const level = severity === "info" ? "note" : severity;
  const rule: Rule = { id: code, shortDescription: { text: family } };
  if (span === undefined) return { rule, level, message: text };
  const { source, start, end } = span;
  const region = {
    startLine: positionAt(source, start).line,
    startColumn: columnAt(source.text, start),
    endLine: positionAt(source, end).line,
    endColumn: columnAt(source.text, end),
  };
  return { rule, level, message: text, place: { file: span.source.name, ...region } };
}

/** SARIF counts UTF-16 units, where Rego's columns count bytes. */
function columnAt(text: string, offset: number): number {
  return offset === 0 ? 1 : offset - text.lastIndexOf("\n", offset - 1);
}

const levels = { critical: "error", high: "error", medium: "warning", low: "note" } as const;
/** What GitHub sorts by: above 9 is critical, from 7 high, from 4 medium. */
const scores = { critical: "9.5", high: "8.0", medium: "5.0", low: "3.0" } as const;

function findingResult({ place: { file, line, column }, policy, msg }: Finding): Result {
  const rule: Rule = {
    id: policy.kind,
    shortDescription: { text: policy.title },
    ...(policy.description === undefined ? {} : { fullDescription: { text: policy.description } }),
    properties: { "security-severity": scores[policy.severity], tags: ["security"] },
  };
  const place = { file, startLine: line, startColumn: column };
  return { rule, level: levels[policy.severity], message: msg, place };
}

function sarif(results: readonly Result[]): string {
  const rules = new Map(results.map(({ rule }) => [rule.id, rule]));
  const ids = [...rules.keys()].sort();
  const driver = { name: "portcullis", version, rules: ids.map((id) => rules.get(id)) };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    results: results.map(({ rule, level, message, place }) => ({
      ruleId: rule.id,
      ruleIndex: ids.indexOf(rule.id),
      level,
      message: { text: message },
      ...(place === undefined ? {} : { locations: [location(place)] }),
    })),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function location({ file, ...region }: NonNullable<Result["place"]>): unknown {
  return { physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region } };
}
