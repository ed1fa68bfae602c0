/** `print` of Rego, as a host builtin: each operand comes as the list of its values, an undefined one as an empty list. */

export function printBuiltin(
  write: (line: string) => void = () => {},
): (operands: readonly (readonly unknown[])[]) => true {
  return (operands) => {
    // Several values of one operand print a line each, as in OPA.
    let lines: readonly (readonly string[])[] = [[]];
    for (const values of operands) {
      const texts = values.length === 0 ? ["<undefined>"] : values.map(printed);
      lines = lines.flatMap((line) => texts.map((text) => [...line, text]));
    }
    for (const line of lines) write(line.join(" "));
    return true;
  };
}

/** A text on its own stands without quotes. */
function printed(value: unknown): string {
  return typeof value === "string" ? value : regoText(value);
}

function regoText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(regoText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}: ${regoText(member)}`)
    .join(", ")}}`;
}
