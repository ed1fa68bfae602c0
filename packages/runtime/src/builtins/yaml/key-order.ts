/** The order in which go-yaml writes keys: letters by themselves, runs of digits as numbers. */

const DIGIT = /^\p{Nd}$/u;
const LETTER = /^\p{L}$/u;

export function compareKeys(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let afterDigit = false;
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [x, y] = [a[at]!, b[at]!];
    if (x === y) {
      afterDigit = DIGIT.test(x);
      continue;
    }
    const [isLetter, otherIsLetter] = [LETTER.test(x), LETTER.test(y)];
    if (isLetter && otherIsLetter) return byCode(x, y);
    if (isLetter || otherIsLetter) return isLetter === afterDigit ? -1 : 1;
    return compareNumbers(a, b, at) || byCode(x, y);
  }
  return a.length - b.length;
}

function compareNumbers(a: readonly string[], b: readonly string[], at: number): number {
  const [x, y] = [digitsFrom(a, at), digitsFrom(b, at)];
  // A zero inside of a number counts as a digit, at its start it does not.
  const prefix = (a[at] === "0" || b[at] === "0") && insideNumber(a, at) ? "1" : "0";
  const difference = BigInt(`${prefix}${x}`) - BigInt(`${prefix}${y}`);
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return x.length - y.length;
}

function insideNumber(text: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= 0 && DIGIT.test(text[before]!); before--) if (text[before] !== "0") return true;
  return false;
}

function digitsFrom(text: readonly string[], at: number): string {
  let end = at;
  while (end < text.length && /^\d$/.test(text[end]!)) end++;
  return text.slice(at, end).join("");
}

function byCode(left: string, right: string): number {
  return left.codePointAt(0)! - right.codePointAt(0)!;
}
