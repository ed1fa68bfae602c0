/** `# METADATA` comments → annotations, each attached to the statement below it. */
import type { Annotations, Comment, Import, Package, Rule } from "../ast/nodes.ts";
import { invalidAnnotations } from "../diagnostics/codes/syntax.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { positionAt } from "../source/line-index.ts";
import { joinSpans, type Span } from "../source/span.ts";
import { MetadataError, readMetadata } from "./metadata.ts";

type Statement = Package | Import | Rule;
type Scope = Annotations["scope"];

interface Block {
  readonly span: Span;
  readonly text: string;
  /** Those below `# METADATA`, line by line. */
  readonly lines: readonly Span[];
}

const scopes: readonly string[] = ["rule", "document", "package", "subpackages"] satisfies Scope[];

/** `statements` in source order. */
export function parseAnnotations(
  comments: readonly Comment[],
  statements: readonly Statement[],
): { readonly annotations: readonly Annotations[]; readonly diagnostics: readonly Diagnostic[] } {
  const annotations: Annotations[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const block of findBlocks(comments)) {
    const metadata = readMetadata(block.text);
    const target = statements.find((statement) => statement.span.start >= block.span.end);
    const made = metadata instanceof MetadataError ? metadata : attach(metadata, block.span, target);
    if (made instanceof MetadataError)
      diagnostics.push(report(invalidAnnotations, placeOf(made, block), [made.message]));
    else annotations.push(made);
  }
  return { annotations, diagnostics };
}

/** The line that is wrong; what only shows at the end is on the last one. */
function placeOf({ line }: MetadataError, { span, lines }: Block): Span {
  return line === undefined ? span : (lines[Math.min(line, lines.length - 1)] ?? span);
}

/** A block begins with `# METADATA` at the line's beginning, and goes on as long as such comments follow line by line. */
function findBlocks(comments: readonly Comment[]): readonly Block[] {
  const blocks: Block[] = [];
  let line = -1;
  let open = false;
  for (const { text, span } of comments) {
    const position = positionAt(span.source, span.start);
    const follows = position.column === 1 && position.line === line + 1;
    line = position.line;
    if (position.column === 1 && /^\s*METADATA/.test(text)) {
      blocks.push({ span, text: "", lines: [] });
      open = true;
    } else if (open && follows) {
      const block = blocks.pop()!;
      blocks.push({
        span: joinSpans(block.span, span),
        text: `${block.text}${text.replace(/^ /, "")}\n`,
        lines: [...block.lines, span],
      });
    } else open = false;
  }
  return blocks;
}

/** The annotations, or what is wrong with them. */
function attach(
  metadata: Readonly<Record<string, unknown>>,
  span: Span,
  target: Statement | undefined,
): Annotations | MetadataError {
  const entrypoint = metadata.entrypoint === true;
  const scope = metadata.scope ?? defaultScope(target, entrypoint);
  if (typeof scope !== "string" || !scopes.includes(scope)) {
    return new MetadataError(`invalid annotation scope '${scope}', use one of ${scopes.join(", ")}`);
  }
  const wanted = scope === "rule" || scope === "document" ? "Rule" : "Package";
  if (target?.kind !== wanted) {
    const have = target === undefined ? "" : ` (have ${target.kind.toLowerCase()})`;
    return new MetadataError(`annotation scope '${scope}' must be applied to ${wanted.toLowerCase()}${have}`);
  }
  if (entrypoint && scope !== "document" && scope !== "package") {
    return new MetadataError(`annotation entrypoint applied to non-document or package scope '${scope}'`);
  }
  const value = { ...metadata, scope };
  const attached = target.kind === "Rule" ? { target } : {};
  return { kind: "Annotations", scope: scope as Scope, value, ...attached, span };
}

function defaultScope(target: Statement | undefined, entrypoint: boolean): string | undefined {
  if (target?.kind === "Rule") return entrypoint ? "document" : "rule";
  return target?.kind.toLowerCase();
}
