/** `portcullis scan`: findings with file, line and column. */
import { type Finding, type ScanResult, scan as scanPaths, usageError } from "@portcullis/testing";
import pc from "picocolors";
import type { ScanCommandOptions } from "../commands/scan.ts";
import { readDocument } from "../data-files.ts";
import { exitCode, type Io } from "../io.ts";
import { count, diagnosticsJson, renderDiagnostics } from "../render.ts";

export async function scan(paths: readonly string[], options: ScanCommandOptions, io: Io): Promise<number> {
  const parameters = options.parameters === undefined ? {} : await readParameters(options.parameters);
  const input = paths.includes("-")
    ? { name: "stdin", text: Buffer.from(await io.stdin()).toString("utf8") }
    : undefined;
  const result = await scanPaths(paths, options.policies, { parameters, ...(input === undefined ? {} : { input }) });
  if (options.format === "json") io.stdout(`${JSON.stringify(await scanJson(result), null, 2)}\n`);
  else {
    io.stderr(await renderDiagnostics(result.diagnostics, io));
    io.stdout(scanText(result, io));
  }
  if (result.diagnostics.length > 0) return exitCode.failed;
  return result.findings.length > 0 ? exitCode.violations : exitCode.passed;
}

async function readParameters(file: string): Promise<Readonly<Record<string, unknown>>> {
  const value = await readDocument(file);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw usageError(`${file} must be a mapping of policy kinds to their parameters`);
  return value as Readonly<Record<string, unknown>>;
}

function scanText(result: ScanResult, io: Io): string {
  const colors = pc.createColors(io.color);
  const lines = result.findings.map(({ place, policy, object, msg }) => {
    const severity = colors[severityColors[policy.severity]](policy.severity);
    const where = colors.bold(`${place.file}:${place.line}:${place.column}`);
    return `${where}: ${severity} ${policy.kind}: ${msg} ${colors.dim(`[${object}]`)}`;
  });
  for (const { source } of result.unknown)
    lines.push(colors.dim(`${source.name}: neither a Kubernetes object nor a file that is known; not judged`));
  return `${[...lines, ...(lines.length > 0 ? [""] : []), summary(result)].join("\n")}\n`;
}

const severityColors = { critical: "red", high: "red", medium: "yellow", low: "cyan" } as const;

function summary({ findings, diagnostics, policies, documents, files }: ScanResult): string {
  const judged = `${count(documents, "document")} in ${count(files, "file")} judged by ${count(policies, "policy")}`;
  const found = findings.length === 0 ? "no violations" : count(findings.length, "violation");
  return diagnostics.length === 0
    ? `${judged}: ${found}`
    : `${judged}: ${found}, ${count(diagnostics.length, "error")}`;
}

async function scanJson(result: ScanResult): Promise<unknown> {
  return {
    findings: result.findings.map(findingJson),
    diagnostics: await diagnosticsJson(result.diagnostics),
    policies: result.policies,
    files: result.files,
    documents: result.documents,
    unknown: result.unknown.map(({ source }) => source.name),
  };
}

function findingJson({ place, policy, object, msg, details }: Finding): unknown {
  return {
    ...place,
    policy: policy.kind,
    severity: policy.severity,
    object,
    msg,
    ...(details === undefined ? {} : { details }),
  };
}
