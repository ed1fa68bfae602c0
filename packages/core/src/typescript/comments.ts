/** The comments of the source, for the rules that stand for what they stand above. */
import ts from "typescript";

/** The lines of the comment right above a node, each with its `#`. */
export function commentsAbove(node: ts.Node): readonly string[] {
  const text = node.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const near: ts.CommentRange[] = [];
  let below = node.getStart();
  for (const range of [...ranges].reverse()) {
    // An empty line keeps a comment apart.
    if (/\n\s*\n/.test(text.slice(range.end, below))) break;
    near.unshift(range);
    below = range.pos;
  }
  return near.flatMap(({ pos, end }) => linesOf(text.slice(pos, end)));
}

function linesOf(comment: string): readonly string[] {
  const lines = comment.startsWith("//")
    ? [comment.slice(2).trim()]
    : comment
        .replace(/^\/\*+|\*+\/$/g, "")
        .split("\n")
        .map((line) => line.replace(/^\s*\*/, "").trim());
  return lines.filter((line) => line !== "" && !/^(biome-|@|eslint-)/.test(line)).map((line) => `# ${line}`);
}

/** What a declaration's comment stands above: the statement that holds it. */
export function statementOf(node: ts.Node): ts.Node {
  const owner = ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node.parent : node;
  return ts.isVariableDeclaration(owner) ? owner.parent.parent : owner;
}
