/** What `--v0-compatible` says of the Rego that a command reads. */
import type { RegoVersion } from "@portcullis/core";

export function regoVersionOf({ v0Compatible }: { readonly v0Compatible?: true | undefined }): RegoVersion {
  return v0Compatible === true ? "v0" : "v1";
}
