/** What is wrong with GraphQL text, in the words of OPA's parser. */

import type { GraphQLError } from "graphql";

export function at(words: string, line: number, column: number): string {
  return `${words} in GraphQL string at location ${line}:${column}`;
}

/** The library quotes punctuation, and names variables, descriptions and empty braces in its own way. */
export function syntaxMessage({ message, locations, positions }: GraphQLError, text: string): string {
  const { line, column } = locations?.[0] ?? { line: 1, column: 1 };
  const position = positions?.[0] ?? 0;
  const rest = text.slice(position);
  // Columns of strings are those of what is inside of the quotes.
  const string = /^(?:"""([\s\S]*?)"""|"((?:[^"\\\n]|\\.)*)")/.exec(rest);
  if (string !== null) {
    const kind = string[1] === undefined ? "String" : "BlockString";
    return at(`Unexpected ${kind} "${string[1] ?? string[2]}"`, line, column + 1);
  }
  const words = message.replace(/^Syntax Error: /, "").replace(/\.$/, "");
  if (/^Unexpected variable /.test(words)) return at("Unexpected $", line, column);
  const closing = /^[)}\]]/.exec(rest)?.[0];
  if (closing !== undefined && /[({[]\s*$/.test(text.slice(0, position)) && words.startsWith("Expected Name")) {
    return at(`expected at least one definition, found ${closing}`, line, column);
  }
  const invalid = /^(?:Invalid|Unexpected character|Unterminated|Cannot parse)/.test(words)
    ? "Unexpected <Invalid>"
    : words;
  return at(invalid.replace(/"(\.\.\.|[!$&()[\]{}:=@|])"/g, "$1"), line, column);
}
