/** Diagnostics as a person reads them, with the lines of the source, or as JSON. */
import type { Diagnostic } from "@portcullis/core";
import pc from "picocolors";
import type { Io } from "./io.ts";

/** The compiler's code frames; loaded late, because most runs have nothing to show. */
export async function renderDiagnostics(diagnostics: readonly Diagnostic[], io: Io): Promise<string> {
  if (diagnostics.length === 0) return "";
  const { codeFrame } = await import("@portcullis/core");
  const frames = diagnostics.map((diagnostic) => paint(codeFrame(diagnostic).trimEnd(), diagnostic, io));
  return `${frames.join("\n\n")}\n`;
}

function paint(frame: string, { severity }: Diagnostic, io: Io): string {
  const colors = pc.createColors(io.color);
  const color = severity === "error" ? colors.red : severity === "warning" ? colors.yellow : colors.cyan;
  const [first = "", ...rest] = frame.split("\n");
  const lines = rest.map((line) => {
    if (/^\s*-->/.test(line) || /^\s*\d*\s*\|/.test(line)) return line.includes("^") ? color(line) : colors.dim(line);
    return line;
  });
  return [colors.bold(color(first)), ...lines].join("\n");
}

/** In the form of OPA's errors, with ours beside it. */
export async function diagnosticsJson(diagnostics: readonly Diagnostic[]): Promise<readonly unknown[]> {
  const { toJson } = await import("@portcullis/core");
  return diagnostics.map(toJson);
}

export function count(number: number, noun: string): string {
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${withCommas(number)} ${number === 1 ? noun : plural}`;
}

/** Small numbers without asking for a locale, which takes longer than compiling a policy. */
export function withCommas(number: number): string {
  return number < 1000 ? String(number) : number.toLocaleString("en-US");
}
