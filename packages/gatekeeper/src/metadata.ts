/** The METADATA block above a Rego policy's package → `PolicyMetadata`, or what is wrong with it. */
import type { Diagnostic, Module } from "@portcullis/core";
import type { Match, Mode, PolicyMetadata, PolicySeverity, Schema } from "./policy.ts";
import { packageOf } from "./policy.ts";

export interface MetadataResult {
  /** Absent when there is an error, and when the module is no policy: a library, say. */
  readonly metadata?: PolicyMetadata;
  readonly diagnostics: readonly Diagnostic[];
}

const modes: readonly string[] = ["admission", "file", "report"] satisfies readonly Mode[];
const severities: readonly string[] = ["low", "medium", "high", "critical"] satisfies readonly PolicySeverity[];

export function readMetadata(module: Module): MetadataResult {
  const annotations = module.annotations.find(({ scope, value }) => scope === "package" && isRecord(value.custom));
  const custom = annotations?.value.custom;
  if (annotations === undefined || !isRecord(custom) || custom.kind === undefined) return { diagnostics: [] };
  const mistakes: string[] = [];
  const { title, description } = annotations.value;
  const metadata: PolicyMetadata = {
    kind: kindOf(custom, module, mistakes),
    mode: oneOf(custom, "mode", modes, "admission", mistakes) as Mode,
    match: recordOf(custom, "match", mistakes) as Match,
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof description === "string" ? { description } : {}),
    ...(custom.version === undefined ? {} : { version: String(custom.version) }),
    ...(custom.severity === undefined
      ? {}
      : { severity: oneOf(custom, "severity", severities, "medium", mistakes) as PolicySeverity }),
    ...(custom.parameters === undefined ? {} : { parameters: recordOf(custom, "parameters", mistakes) as Schema }),
  };
  const diagnostics = mistakes.map((message): Diagnostic => {
    return { code: "GK101", family: "usage_error", severity: "error", message, span: annotations.span };
  });
  return mistakes.length > 0 ? { diagnostics } : { metadata, diagnostics };
}

function kindOf(custom: Readonly<Record<string, unknown>>, module: Module, mistakes: string[]): string {
  const { kind } = custom;
  if (typeof kind !== "string" || !/^[A-Z][A-Za-z0-9]*$/.test(kind)) {
    mistakes.push(`custom.kind must be a name such as RequireNonRoot, not ${JSON.stringify(kind)}`);
    return "";
  }
  const name = modulePackage(module);
  if (packageOf(kind) !== name)
    mistakes.push(`the package of kind ${kind} must be called ${packageOf(kind)}, but is called ${name}`);
  if (kind.length > 63) mistakes.push(`the kind ${kind} is longer than the 63 characters that Kubernetes allows`);
  return kind;
}

function oneOf(
  custom: Readonly<Record<string, unknown>>,
  name: string,
  allowed: readonly string[],
  fallback: string,
  mistakes: string[],
): string {
  const value = custom[name];
  if (value === undefined) return fallback;
  if (typeof value === "string" && allowed.includes(value)) return value;
  mistakes.push(`custom.${name} must be one of ${allowed.join(", ")}, not ${JSON.stringify(value)}`);
  return fallback;
}

function recordOf(custom: Readonly<Record<string, unknown>>, name: string, mistakes: string[]): object {
  const value = custom[name];
  if (value === undefined) return {};
  if (isRecord(value)) return value;
  mistakes.push(`custom.${name} must be a mapping`);
  return {};
}

/** A module's package without `data`: `lib.images`. */
export function modulePackage(module: Module): string {
  return module.package.path.terms
    .slice(1)
    .map((term) => (term.kind === "String" ? term.value : ""))
    .join(".");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
