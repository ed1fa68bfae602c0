/** Templates → text and actions, and actions → words. */

import { fail } from "../host/builtin-error.ts";

export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "action"; readonly words: readonly string[] };

const WORD =
  /\s*("(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'|:=|[=|(),]|\$?(?:\.?[\p{L}_][\p{L}\p{N}_]*)+|(?:\.[\p{L}_][\p{L}\p{N}_]*)+|\$|[-+]?(?:0[xX][0-9a-fA-F]+|\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?)|\.)/uy;

/** `{{-` and `-}}` take the spaces beside them with them. */
export function templateParts(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  let trims = false;
  for (;;) {
    const start = template.indexOf("{{", at);
    const raw = template.slice(at, start < 0 ? undefined : start);
    const trimsEnd = start >= 0 && /^-\s/.test(template.slice(start + 2, start + 4));
    const left = trims ? raw.trimStart() : raw;
    const text = trimsEnd ? left.trimEnd() : left;
    if (text !== "") parts.push({ kind: "text", text });
    if (start < 0) return parts;
    const body = start + 2 + (trimsEnd ? 2 : 0);
    const end = actionEnd(template, body);
    trims = /\s-$/.test(template.slice(body, end));
    const action = template.slice(body, trims ? end - 1 : end);
    if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(action)) parts.push({ kind: "action", words: words(action) });
    at = end + 2;
  }
}

/** Braces in strings do not end an action. */
function actionEnd(template: string, start: number): number {
  if (/^\s*\/\*/.test(template.slice(start))) {
    const close = template.indexOf("*/", start);
    const end = close < 0 ? -1 : template.indexOf("}}", close);
    return end < 0 ? fail("template: template:1: unclosed comment") : end;
  }
  const scan = /"(?:[^"\\]|\\.)*"|`[^`]*`|\}\}/g;
  scan.lastIndex = start;
  for (let match = scan.exec(template); match !== null; match = scan.exec(template)) {
    if (match[0] === "}}") return match.index;
  }
  return fail("template: template:1: unclosed action");
}

function words(action: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  const end = action.trimEnd().length;
  while (at < end) {
    WORD.lastIndex = at;
    const match = WORD.exec(action);
    if (match === null)
      return fail(`template: template:1: unexpected ${JSON.stringify(action.slice(at).trim())} in command`);
    // A field directly behind a parenthesis belongs to it.
    const joined = found.at(-1) === ")" && match[1]!.startsWith(".") && match[0] === match[1];
    if (joined) found.pop();
    found.push(joined ? `)${match[1]}` : match[1]!);
    at = WORD.lastIndex;
  }
  return found;
}
