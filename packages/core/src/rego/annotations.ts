/** `# METADATA` comments → annotations. */
import type { Annotations, Comment, Package, Rule } from "../ast/nodes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

export function parseAnnotations(
  _comments: readonly Comment[],
  _package: Package,
  _rules: readonly Rule[],
): { readonly annotations: readonly Annotations[]; readonly diagnostics: readonly Diagnostic[] } {
  return { annotations: [], diagnostics: [] };
}
