/** Small damage to a text, as typing, merging and bad tools do it. */

const fragments = [
  ...["{", "}", "[", "]", "(", ")", ",", ";", ":", ".", "|", "&", "#", '"', "`", "\\", "$", "_", "-", "\n", "\t", " "],
  ...[":=", "==", "!=", "not ", "some ", "every ", " in ", " if ", " else ", "default ", "contains ", " with ", " as "],
  ...[
    "import ",
    "package ",
    "null",
    "true",
    "0",
    "1e999",
    "0x1",
    "1.",
    "data",
    "input",
    "\\u00",
    "\\ud800",
    '$"{',
    "set()",
  ],
  ...["\u0000", "\ufeff", "\ufffd", "\u00a0", "\u2028", "é", "😀", "\ud83d", "\r", "# METADATA\n# scope: x\n"],
];

/** The text with one to six changes; `others` are texts that pieces may come from. */
export function mutate(text, others, random) {
  const { below, pick } = random;
  let result = text;
  for (let left = 1 + below(6); left > 0; left--) {
    const at = below(result.length + 1);
    const end = Math.min(result.length, at + 1 + below(random.percent(80) ? 8 : 200));
    const piece = result.slice(at, end);
    const other = pick(others);
    const from = below(other.length + 1);
    result = [
      () => result.slice(0, at) + result.slice(end),
      () => result.slice(0, at) + pick(fragments) + result.slice(at),
      () => result.slice(0, at) + pick(fragments) + result.slice(end),
      () => result.slice(0, end) + piece + result.slice(end),
      () => result.slice(0, at) + other.slice(from, from + below(120)) + result.slice(at),
      () => swapWords(result, random),
      () => result.slice(0, at) + piece.repeat(1 + below(20)) + result.slice(at),
    ][below(7)]();
  }
  return result;
}

function swapWords(text, { below }) {
  const words = text.split(/\b/);
  const [a, b] = [below(words.length), below(words.length)];
  [words[a], words[b]] = [words[b], words[a]];
  return words.join("");
}
