/** A document that was read: its value, and where each part of it stands. */
import type { Diagnostic, Source } from "@portcullis/core";

export type Path = readonly (string | number)[];

/** UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface KubernetesDocument {
  readonly source: Source;
  /** JSON; an integer that a double cannot hold is a bigint. */
  readonly value: unknown;
  /** From 0, among the documents of the file, empty ones counted. */
  readonly index: number;
  /** Where the document stands. */
  readonly range: Range;
  /** Where the value at a path stands (its key, for a member of a mapping); the nearest part above it where it does not exist. */
  rangeOf(path: Path): Range;
}

export interface ReadResult {
  readonly documents: readonly KubernetesDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadLimits {
  /** Levels of nesting; 200 by default, far above what Kubernetes stores. */
  readonly depth?: number;
  /** Values after every alias is replaced by what it stands for; 1,000,000 by default. */
  readonly values?: number;
}
