/** `portcullis scan`: findings with file, line and column. */
import { type Finding, type ScanResult, scan as scanPaths, usageError } from "@portcullis/testing";
import type { ScanCommandOptions } from "../commands/scan.ts";
import { readDocument } from "../data-files.ts";
import { exitCode, type Io } from "../io.ts";
import { regoVersionOf } from "../rego-version.ts";
import { diagnosticsJson, renderDiagnostics } from "../render.ts";
import { renderFindings } from "../render-findings.ts";

export async function scan(paths: readonly string[], options: ScanCommandOptions, io: Io): Promise<number> {
  const parameters = options.parameters === undefined ? {} : await readParameters(options.parameters);
  const input = paths.includes("-")
    ? { name: "stdin", text: Buffer.from(await io.stdin()).toString("utf8") }
    : undefined;
  const regoVersion = regoVersionOf(options);
  const asked = { parameters, regoVersion, ...(input === undefined ? {} : { input }) } as const;
  const result = await scanPaths(paths, options.policies, asked);
  await print(result, options.format, io);
  if (result.diagnostics.length > 0) return exitCode.failed;
  return result.findings.length > 0 ? exitCode.violations : exitCode.passed;
}

async function readParameters(file: string): Promise<Readonly<Record<string, unknown>>> {
  const value = await readDocument(file);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw usageError(`${file} must be a mapping of policy kinds to their parameters`);
  return value as Readonly<Record<string, unknown>>;
}

async function print(result: ScanResult, format: ScanCommandOptions["format"], io: Io): Promise<void> {
  const { diagnostics, findings } = result;
  switch (format) {
    case "json":
      return io.stdout(`${JSON.stringify(await scanJson(result), null, 2)}\n`);
    case "github": {
      const { findingAnnotations, githubAnnotations } = await import("../reports/github.ts");
      return io.stdout(findingAnnotations(findings) + githubAnnotations(diagnostics));
    }
    case "sarif":
      return io.stdout((await import("../reports/sarif.ts")).scanSarif(findings, diagnostics));
    case "text":
      io.stderr(await renderDiagnostics(diagnostics, io));
      io.stdout(renderFindings(result, io));
  }
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
