/** Workflow commands of GitHub Actions: diagnostics and findings as annotations on the lines of a pull request. */
import { type Diagnostic, positionAt } from "@portcullis/core";
import type { Finding } from "@portcullis/testing";

export function githubAnnotations(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(diagnosticAnnotation).join("");
}

function diagnosticAnnotation({ code, family, hint, message, severity, span }: Diagnostic): string {
  const place = span === undefined ? {} : placeOf(span);
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return annotation(severity === "info" ? "notice" : severity, { ...place, title: `${family} ${code}` }, text);
}

function placeOf({ source, start, end }: NonNullable<Diagnostic["span"]>): Record<string, string | number> {
  const first = positionAt(source, start);
  const last = positionAt(source, Math.max(start, end - 1));
  return { file: source.name, line: first.line, endLine: last.line, col: first.column };
}

export function findingAnnotations(findings: readonly Finding[]): string {
  return findings
    .map(({ place: { file, line, column }, policy, msg }) => {
      const level = policy.severity === "low" ? "notice" : policy.severity === "medium" ? "warning" : "error";
      return annotation(level, { file, line, col: column, title: `${policy.kind} (${policy.severity})` }, msg);
    })
    .join("");
}

function annotation(level: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${level} ${written.join(",")}::${escaped(text)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
