/** What patterns are made of. Only whether a text matches is asked, so groups, names and greed leave no trace. */
import type { Ranges } from "./ranges.ts";

export type Assertion =
  | "text begins"
  | "text ends"
  | "line begins"
  | "line ends"
  | "word boundary"
  | "no word boundary";

export type Pattern =
  | { readonly kind: "class"; readonly ranges: Ranges }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "alternatives"; readonly parts: readonly Pattern[] }
  /** `most` is undefined where nothing bounds it. */
  | { readonly kind: "repetition"; readonly part: Pattern; readonly least: number; readonly most: number | undefined };

export const nothing: Pattern = { kind: "sequence", parts: [] };

export function sequence(parts: readonly Pattern[]): Pattern {
  return parts.length === 1 ? parts[0]! : { kind: "sequence", parts };
}

export function alternatives(parts: readonly Pattern[]): Pattern {
  return parts.length === 1 ? parts[0]! : { kind: "alternatives", parts };
}

export function literal(point: number): Pattern {
  return { kind: "class", ranges: [point, point] };
}

export function assertion(kind: Assertion): Pattern {
  return { kind: "assertion", assertion: kind };
}

/** Thrown for a pattern that is malformed, or that this reader leaves to the run time. */
export class Unread extends Error {}
