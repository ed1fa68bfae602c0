/** What kind of document this is: its own `apiVersion` and `kind`, or, for files that have none, their shape. */
import { type GroupVersionKind, groupVersionKind } from "@portcullis/gatekeeper";

interface Shape {
  readonly group: "config.portcullis.dev" | "report.portcullis.dev";
  readonly kind: string;
  /** `file` is the name of the file, in lower case: an empty list looks like every other. */
  readonly fits: (value: unknown, file: string) => boolean;
}

/** The first that fits wins. Policies match these kinds as they match those of Kubernetes. */
const shapes: readonly Shape[] = [
  { group: "config.portcullis.dev", kind: "PrometheusRules", fits: (value) => hasLists(value, "groups") },
  {
    group: "config.portcullis.dev",
    kind: "AlertmanagerConfiguration",
    fits: (value) => has(value, "route", "receivers"),
  },
  { group: "config.portcullis.dev", kind: "FalcoRules", fits: (value) => everyItemHas(value, falcoItems) },
  { group: "report.portcullis.dev", kind: "TrivyReport", fits: (value) => has(value, "SchemaVersion", "ArtifactName") },
  { group: "report.portcullis.dev", kind: "KubeBenchReport", fits: isKubeBenchReport },
  { group: "report.portcullis.dev", kind: "CosignVerification", fits: isCosignVerification },
];

const falcoItems = ["rule", "macro", "list", "required_engine_version", "required_plugin_versions"];

/** Undefined when the document is neither a Kubernetes object nor a file that is known here. */
export function detect(value: unknown, file = ""): GroupVersionKind | undefined {
  const own = groupVersionKind(value);
  if (own.kind !== "" && own.version !== "") return own;
  const name = file.toLowerCase();
  const shape = shapes.find(({ fits }) => fits(value, name));
  return shape === undefined ? undefined : { group: shape.group, version: "v1", kind: shape.kind };
}

/** Older releases of kube-bench wrote the bare list of controls. */
function isKubeBenchReport(value: unknown): boolean {
  return hasLists(value, "Controls") || (everyItemHas(value, ["node_type"]) && everyItemHas(value, ["tests"]));
}

/** `cosign verify -o json`; nothing that was verified is an empty list. */
function isCosignVerification(value: unknown, file: string): boolean {
  if (Array.isArray(value) && value.length === 0) return file.includes("cosign");
  return everyItemHas(value, ["critical"]);
}

function has(value: unknown, ...keys: readonly string[]): boolean {
  return isRecord(value) && keys.every((key) => Object.hasOwn(value, key));
}

function hasLists(value: unknown, key: string): boolean {
  return isRecord(value) && Array.isArray(value[key]);
}

function everyItemHas(value: unknown, keys: readonly string[]): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => keys.some((key) => has(item, key)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
