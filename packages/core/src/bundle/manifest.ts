/** A bundle's `.manifest`, with the fields and the order that OPA writes. */
import type { RegoVersion } from "../source/source.ts";

export interface ManifestOptions {
  /** Of the module; none where the bundle holds no module. */
  readonly entrypoints: readonly string[];
  readonly revision?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly regoVersion?: RegoVersion;
  /** Of sources that differ: by name with a leading slash. */
  readonly fileRegoVersions?: Readonly<Record<string, RegoVersion>>;
}

const numberOf = { v0: 0, v1: 1 } as const;

export function writeManifest(options: ManifestOptions): string {
  const { entrypoints, revision = "", metadata, regoVersion = "v1", fileRegoVersions = {} } = options;
  const files = Object.entries(fileRegoVersions).sort(([left], [right]) => (left < right ? -1 : 1));
  const manifest = {
    revision,
    roots: [""],
    ...(entrypoints.length === 0
      ? {}
      : { wasm: entrypoints.map((entrypoint) => ({ entrypoint, module: "/policy.wasm" })) }),
    rego_version: numberOf[regoVersion],
    ...(files.length === 0
      ? {}
      : { file_rego_versions: Object.fromEntries(files.map(([name, version]) => [name, numberOf[version]])) }),
    ...(metadata === undefined ? {} : { metadata }),
  };
  return `${JSON.stringify(manifest)}\n`;
}
