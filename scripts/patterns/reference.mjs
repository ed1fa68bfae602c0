/** What Go's regexp gives, made of the matches that re2js finds. */
import { RE2JS } from "re2js";

/** Undefined for a malformed pattern. */
export function compileReference(pattern) {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return undefined;
  }
}

/** Each match as the texts of its groups, with its place. An empty match right behind another is none, as in Go. */
function matchesOf(compiled, text) {
  const matcher = compiled.matcher(text);
  const matches = [];
  let end = -1;
  while (matcher.find()) {
    const start = matcher.start();
    if (isInsidePair(text, start) || (start === matcher.end() && start === end)) continue;
    end = matcher.end();
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group) ?? "");
    matches.push({ start, end, groups });
  }
  return matches;
}

function isInsidePair(text, at) {
  return at > 0 && /[\udc00-\udfff]/.test(text[at] ?? "") && /[\ud800-\udbff]/.test(text[at - 1]);
}

export function referenceAnswers(compiled, pattern, text) {
  const matches = matchesOf(compiled, text);
  return {
    match: compiled.test(text),
    found: matches.map(({ groups }) => groups[0]),
    groups: matches.map(({ groups }) => groups),
    split: split(pattern, text, matches),
    replaced: replaced(text, matches),
  };
}

function split(pattern, text, matches) {
  if (pattern !== "" && text === "") return [""];
  const parts = [];
  let begin = 0;
  let last = 0;
  for (const { start, end } of matches) {
    last = start;
    if (end !== 0) parts.push(text.slice(begin, start));
    begin = end;
  }
  if (last !== text.length) parts.push(text.slice(begin));
  return parts;
}

/** With `<$0|$1>`. */
function replaced(text, matches) {
  let result = "";
  let at = 0;
  for (const { start, end, groups } of matches) {
    result += `${text.slice(at, start)}<${groups[0]}|${groups[1] ?? ""}>`;
    at = end;
  }
  return result + text.slice(at);
}
