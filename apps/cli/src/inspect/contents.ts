/** What `inspect` tells, whether of a bundle or of sources. */
import type { Host } from "@portcullis/core";

export interface Contents {
  /** As it stands in the bundle. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Size by path; of a bundle. */
  readonly files?: Readonly<Record<string, number>>;
  /** `data.app.authz` → the files that contribute to it. */
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly RuleContents[];
  readonly entrypoints: readonly string[];
  readonly builtins: BuiltinPlaces;
  /** Which builtins each host lacks; none where the module runs. */
  readonly lacking: Readonly<Record<Host, readonly string[]>>;
  readonly annotations: readonly AnnotationContents[];
  /** Absent when there is nothing to enter the module by. */
  readonly module?: { readonly size: number; readonly abi: string };
}

export interface RuleContents {
  /** `data.app.authz.allow` */
  readonly path: string;
  readonly kind: "complete" | "set" | "object" | "function";
  readonly file: string;
}

/** Where each of the builtins that are called runs; sorted. */
interface BuiltinPlaces {
  /** Only known where there are sources. */
  readonly module: readonly string[];
  readonly host: readonly string[];
  /** The host has to supply it: it reaches out of the process. */
  readonly unavailable: readonly string[];
}

export interface AnnotationContents {
  /** Of the package or rule that they describe. */
  readonly path: string;
  readonly location: { readonly file: string; readonly row: number; readonly col: number };
  readonly annotations: Readonly<Record<string, unknown>>;
}
