/** A compiled module, a plan or sources alone → an OPA bundle, `.tar.gz`, that OPA and its SDKs load. */
import type { PlanJson } from "../ir/json/plan-json.ts";
import type { RegoVersion, Source } from "../source/source.ts";
import { encodeUtf8 } from "../wasm/utf8.ts";
import { gzip } from "./gzip.ts";
import { type ManifestOptions, writeManifest } from "./manifest.ts";
import { type TarEntry, writeTar } from "./tar.ts";

/** What `compile` returns. */
export interface Bundled {
  readonly wasm?: Uint8Array;
  readonly plan?: PlanJson | undefined;
  readonly entrypoints?: readonly string[];
  readonly data?: unknown;
}

export interface BundleOptions {
  /**
   * What the bundle is for, as `opa build -t` has it: the module (the default), the plan for evaluators of their own,
   * or `sources` alone for OPA itself.
   */
  readonly target?: "wasm" | "plan" | "rego";
  /** Rego sources to travel with the module; a bundle needs none to be evaluated. */
  readonly sources?: readonly Source[];
  /** Base documents, a Uint8Array for their JSON text; default: what was given to `compile`. */
  readonly data?: unknown;
  readonly revision?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Of the sources, where they do not say. Default `v1`. */
  readonly regoVersion?: RegoVersion;
}

export function bundle(result: Bundled, options: BundleOptions = {}): Uint8Array {
  const { sources = [], regoVersion = "v1", target = "wasm" } = options;
  const made = targets[target](result);
  const rego = sources.filter(
    ({ name, language }) => (language ?? (name.endsWith(".ts") ? "typescript" : "rego")) === "rego",
  );
  const manifest: ManifestOptions = {
    entrypoints: target === "wasm" ? (result.entrypoints ?? []) : [],
    regoVersion,
    fileRegoVersions: Object.fromEntries(
      rego
        .filter((source) => source.regoVersion !== undefined && source.regoVersion !== regoVersion)
        .map((source) => [rooted(source.name), source.regoVersion ?? regoVersion]),
    ),
    ...(options.revision === undefined ? {} : { revision: options.revision }),
    ...(options.metadata === undefined ? {} : { metadata: options.metadata }),
  };
  const data = options.data ?? result.data ?? {};
  const entries: TarEntry[] = [
    { name: "/data.json", bytes: data instanceof Uint8Array ? data : encodeUtf8(`${JSON.stringify(data)}\n`) },
    ...rego
      .map(({ name, text }) => ({ name: rooted(name), bytes: encodeUtf8(text) }))
      .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0)),
    ...made,
    { name: "/.manifest", bytes: encodeUtf8(writeManifest(manifest)) },
  ];
  return gzip(writeTar(entries));
}

const targets: Readonly<Record<NonNullable<BundleOptions["target"]>, (result: Bundled) => TarEntry[]>> = {
  wasm: ({ wasm }) => [{ name: "/policy.wasm", bytes: wasm ?? missing("module") }],
  plan: ({ plan }) => [{ name: "/plan.json", bytes: encodeUtf8(JSON.stringify(plan ?? missing("plan"))) }],
  rego: () => [],
};

function missing(what: string): never {
  throw new TypeError(`there is no ${what} to bundle: the compilation has errors`);
}

/** Bundles name their files from the root, without steps up or in place. */
function rooted(name: string): string {
  const steps = name.split("/").filter((step) => step !== "" && step !== "." && step !== "..");
  return `/${steps.join("/")}`;
}
