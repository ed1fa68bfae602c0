/** Templates → trees. Templates that define others are refused: there is only one here. */

import { fail } from "../host/builtin-error.ts";
import { type TemplatePart, templateParts } from "./lex.ts";
import type { Body, Command, Operand, Pipe, TemplateNode } from "./nodes.ts";

export function parseTemplate(template: string): Body {
  const parts = templateParts(template);
  const parser = { parts, at: 0 };
  const body = parseBody(parser, []);
  return body.nodes;
}

interface Parser {
  readonly parts: readonly TemplatePart[];
  at: number;
}

/** Up to one of the given words, or to the end when there are none. */
function parseBody(parser: Parser, ends: readonly string[]): { nodes: Body; end: readonly string[] } {
  const nodes: TemplateNode[] = [];
  for (;;) {
    const part = parser.parts[parser.at++];
    if (part === undefined) return ends.length === 0 ? { nodes, end: [] } : wrong("unexpected EOF");
    if (part.kind === "text") {
      nodes.push(part);
      continue;
    }
    const [first, ...rest] = part.words;
    if (first === "end" || first === "else") {
      return ends.includes(first) ? { nodes, end: part.words } : wrong(`unexpected {{${first}}}`);
    }
    if (first === "if" || first === "with" || first === "range") nodes.push(parseBlock(parser, first, rest));
    else if (first === "break" || first === "continue") nodes.push({ kind: first });
    else if (first === "define" || first === "template" || first === "block") wrong(`{{${first}}} is not supported`);
    else nodes.push({ kind: "print", pipe: parsePipe(part.words) });
  }
}

function parseBlock(parser: Parser, kind: "if" | "with" | "range", words: readonly string[]): TemplateNode {
  const pipe = parsePipe(words);
  const { nodes: body, end } = parseBody(parser, ["end", "else"]);
  if (end[0] === "end") return { kind, pipe, body, otherwise: [] };
  const [, next, ...rest] = end;
  if (next === "if" || next === "with") return { kind, pipe, body, otherwise: [parseBlock(parser, next, rest)] };
  return { kind, pipe, body, otherwise: parseBody(parser, ["end"]).nodes };
}

function parsePipe(words: readonly string[]): Pipe {
  const equals = words.findIndex((word) => word === ":=" || word === "=");
  const variables = equals < 0 ? [] : words.slice(0, equals).filter((word) => word !== ",");
  const commands: Command[] = [];
  let rest = words.slice(equals + 1);
  while (rest.length > 0) {
    const { command, rest: after } = parseCommand(rest);
    commands.push(command);
    if (after[0] === "|" && after.length === 1) wrong("missing value for command");
    rest = after.slice(1);
  }
  if (commands.length === 0 || commands.some((command) => command.length === 0)) wrong("missing value for command");
  return { variables, declares: words[equals] === ":=", commands };
}

function parseCommand(words: readonly string[]): { command: Command; rest: readonly string[] } {
  const command: Operand[] = [];
  let at = 0;
  while (at < words.length && words[at] !== "|") {
    if (words[at] !== "(") {
      command.push(parseOperand(words[at++]!));
      continue;
    }
    const close = closing(words, at);
    const path = pathOf(words[close]!.slice(1));
    command.push({ kind: "pipe", pipe: parsePipe(words.slice(at + 1, close)), path });
    at = close + 1;
  }
  return { command, rest: words.slice(at) };
}

function closing(words: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < words.length; at++) {
    if (words[at] === "(") depth++;
    if (words[at]!.startsWith(")") && --depth === 0) return at;
  }
  return wrong("unclosed left paren");
}

function parseOperand(word: string): Operand {
  if (word === "true" || word === "false") return { kind: "boolean", value: word === "true" };
  if (word === "nil") return { kind: "nil" };
  if (word.startsWith(".")) return { kind: "field", path: pathOf(word) };
  if (word.startsWith("$")) {
    const [name, ...path] = word.split(".");
    return { kind: "variable", name: name!, path };
  }
  if (word.startsWith('"')) return { kind: "string", value: JSON.parse(word) as string };
  if (word.startsWith("`")) return { kind: "string", value: word.slice(1, -1) };
  if (/^[-+\d]/.test(word)) return { kind: "number", value: Number(word.replaceAll("_", "")) };
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(word)) return { kind: "function", name: word };
  return wrong(`unexpected ${JSON.stringify(word)} in operand`);
}

function pathOf(word: string): readonly string[] {
  return word === "." || word === "" ? [] : word.slice(1).split(".");
}

function wrong(message: string): never {
  return fail(`template: template:1: ${message}`);
}
