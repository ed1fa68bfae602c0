/** What `scan` found, for people: a line each, grouped by file, then the sum of it. */
import type { Finding, ScanResult } from "@portcullis/testing";
import pc from "picocolors";
import type { Io } from "./io.ts";
import { count, withCommas } from "./render.ts";

const severityColors = { critical: "magenta", high: "red", medium: "yellow", low: "cyan" } as const;

type Severity = keyof typeof severityColors;

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

export function renderFindings(result: ScanResult, io: Io): string {
  const { dim, yellow } = pc.createColors(io.color);
  const blocks = filesOf(result.findings).map((findings) => fileLines(findings, io));
  const unknown = result.unknown.map(({ source }) =>
    dim(`${source.name}: neither a Kubernetes object nor a file that is known; not judged`),
  );
  if (unknown.length > 0) blocks.push(unknown);
  const summary = summaryLines(result, io);
  if (result.findings.length > 0)
    summary.push(
      dim(
        "next: fix the lines above, or set a policy's parameters with --parameters; -f github and -f sarif are for CI",
      ),
    );
  if (result.documents > 0 && result.documents === result.unknown.length)
    summary.push(yellow("nothing was judged: are these the right files?"));
  return `${[...blocks, summary].map((lines) => `${lines.join("\n")}\n`).join("\n")}`;
}

/** In their order, which is by file. */
function filesOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file } = finding.place;
    const known = files.get(file);
    if (known === undefined) files.set(file, [finding]);
    else known.push(finding);
  }
  return [...files.values()];
}

/** Columns line up within a file. Colours come last: they have no width. */
function fileLines(findings: readonly Finding[], io: Io): string[] {
  const colors = pc.createColors(io.color);
  const places = findings.map(({ place }) => `${place.file}:${place.line}:${place.column}`);
  const placeWidth = widest(places);
  const severityWidth = widest(findings.map(({ policy }) => policy.severity));
  const kindWidth = widest(findings.map(({ policy }) => policy.kind));
  return findings.map(({ policy, msg, object }, index) => {
    const severity = colors[severityColors[policy.severity]](policy.severity.padEnd(severityWidth));
    const kind = colors.bold(policy.kind.padEnd(kindWidth));
    const named = msg.includes(object) ? "" : ` ${colors.dim(`[${object}]`)}`;
    return `${places[index]!.padEnd(placeWidth)}  ${severity}  ${kind}  ${msg.replaceAll("\n", " ")}${named}`;
  });
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

function summaryLines({ diagnostics, documents, files, findings, policies }: ScanResult, io: Io): string[] {
  const colors = pc.createColors(io.color);
  const judged = `${count(policies, "policy")} judged ${count(documents, "document")} in ${count(files, "file")}`;
  const errors = diagnostics.length === 0 ? "" : `, ${colors.red(count(diagnostics.length, "error"))}`;
  if (findings.length === 0) {
    const none = diagnostics.length === 0 ? colors.green("no violations") : "no violations";
    return [`${judged}: ${none}${errors}`];
  }
  const parts = severities.flatMap((severity) => {
    const number = findings.filter(({ policy }) => policy.severity === severity).length;
    return number === 0 ? [] : [colors[severityColors[severity]](`${withCommas(number)} ${severity}`)];
  });
  return [`${judged}: ${colors.bold(count(findings.length, "violation"))} (${parts.join(", ")})${errors}`];
}
