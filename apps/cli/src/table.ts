/** A table with lines around its cells, headings in the middle. */

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, index) =>
    Math.max(width(heading), ...rows.map((row) => width(row[index] ?? ""))),
  );
  const rule = (left: string, middle: string, right: string): string =>
    `${left}${widths.map((size) => "─".repeat(size + 2)).join(middle)}${right}`;
  const line = (cells: readonly string[]): string => `│ ${cells.join(" │ ")} │`;
  return [
    rule("┌", "┬", "┐"),
    line(headings.map((heading, index) => centred(heading, widths[index]!))),
    rule("├", "┼", "┤"),
    ...rows.map((row) => line(row.map((cell, index) => cell + " ".repeat(widths[index]! - width(cell))))),
    rule("└", "┴", "┘"),
    "",
  ].join("\n");
}

/** Characters, not UTF-16 units. */
function width(text: string): number {
  return [...text].length;
}

function centred(text: string, size: number): string {
  const room = size - width(text);
  const before = Math.floor(room / 2);
  return " ".repeat(before) + text + " ".repeat(room - before);
}
