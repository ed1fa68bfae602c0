/** The public face of the compiler. */
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { Source } from "./source/source.ts";
