import { definePolicy, type Secret } from "@portcullis/sdk";

export interface Params {
  /** Secret types that may stand in a manifest. */
  allowTypes?: string[];
  /** Names of keys that are not secret, such as `username`. */
  allowKeys?: string[];
}

/** Text that a template engine or a person is to fill in. */
const placeholder = /^\$\{.+\}$|^<.+>$|CHANGEME/;

export default definePolicy<Secret & { sops?: object }, Params>({
  kind: "SecretNoPlaintext",
  title: "Secrets must not stand in manifests",
  description: "Base64 is not encryption: whoever reads the repository reads the secret.",
  mode: "file",
  severity: "critical",
  references: ["CIS 5.4.2", "NSA §5", "K03:2025", "T1552.001"],
  match: { kinds: [{ apiGroups: [""], kinds: ["Secret"] }] },
  *violations({ object, parameters }) {
    // A SOPS document is encrypted field by field.
    if (object.sops !== undefined) return;
    if ((parameters.allowTypes ?? []).includes(object.type ?? "Opaque")) return;
    const allowed = parameters.allowKeys ?? [];
    const label = `Secret/${object.metadata?.namespace ?? "default"}/${object.metadata?.name}`;
    for (const [key, value] of Object.entries(object.stringData ?? {})) {
      if (value === "" || allowed.includes(key)) continue;
      const problem = placeholder.test(value) ? "is a placeholder" : "holds a literal value in the manifest";
      yield { msg: `${label} key "${key}" ${problem}`, path: ["stringData", key] };
    }
    for (const [key, value] of Object.entries(object.data ?? {})) {
      if (value === "" || allowed.includes(key)) continue;
      yield { msg: `${label} key "${key}" holds a literal value in the manifest`, path: ["data", key] };
    }
  },
});
