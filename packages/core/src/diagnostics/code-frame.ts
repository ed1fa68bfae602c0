/** A diagnostic as plain text: what, where, the source lines underlined, and what to do next. */
import { lineText, positionAt } from "../source/line-index.ts";
import type { Span } from "../source/span.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Lines of a long span that are shown before it is cut. */
const longestFrame = 5;
const tab = "    ";

/** Without a line break at the end. */
export function codeFrame(diagnostic: Diagnostic): string {
  const { code, family, hint, message, related = [], severity, span } = diagnostic;
  const lines = [`${severity}[${code}] ${family}: ${message}`];
  if (span !== undefined) lines.push(...frame(span));
  for (const other of related) lines.push(`note: ${other.message}`, ...frame(other.span));
  if (hint !== undefined) lines.push(`hint: ${hint.replaceAll("\n", "\n      ")}`);
  return lines.join("\n");
}

/** Several, separated by empty lines, with a line break at the end. */
export function codeFrames(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${codeFrame(diagnostic)}\n`).join("\n");
}

function frame({ source, start, end }: Span): readonly string[] {
  const first = positionAt(source, start);
  // The last character of the span, so that one which ends with a line does not reach into the next.
  const last = positionAt(source, Math.max(start, end - 1));
  const shown = Math.min(last.line, first.line + longestFrame - 1);
  const gutter = " ".repeat(String(shown).length);
  const lines = [`${gutter}--> ${source.name}:${first.line}:${first.column}`, `${gutter} |`];
  for (let line = first.line; line <= shown; line++) {
    const text = lineText(source, line);
    const lineStart = offsetOfLine(source.text, start, line - first.line);
    const from = Math.max(0, start - lineStart);
    const to = Math.min(text.length, end - lineStart);
    lines.push(`${String(line).padStart(gutter.length)} | ${expandTabs(text)}`.trimEnd());
    lines.push(`${gutter} | ${underline(text, line === first.line ? from : indentOf(text), to)}`);
  }
  if (shown < last.line) lines.push(`${gutter} | …`);
  return lines;
}

/** Where the line that is so many below the one of the offset begins. */
function offsetOfLine(text: string, offset: number, below: number): number {
  let start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  for (let line = 0; line < below; line++) start = text.indexOf("\n", start) + 1;
  return start;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function underline(text: string, from: number, to: number): string {
  const before = [...expandTabs(text.slice(0, from))].length;
  const marked = [...expandTabs(text.slice(from, to))].length;
  return " ".repeat(before) + "^".repeat(Math.max(1, marked));
}

function expandTabs(text: string): string {
  return text.replaceAll("\t", tab);
}
