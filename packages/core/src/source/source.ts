/** The text that enters the compiler, with the name that diagnostics and bundles call it by. */

export type Language = "rego" | "typescript";
export type RegoVersion = "v0" | "v1";

export interface Source {
  /** Path-like, with forward slashes: `a/b.rego`, `policy.ts`. */
  readonly name: string;
  readonly text: string;
  /** Default: by the name's extension; anything but `.ts` is Rego. */
  readonly language?: Language;
  /** Default: `CompileOptions.regoVersion`, then `v1`. */
  readonly regoVersion?: RegoVersion;
}
