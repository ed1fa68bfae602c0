/** Patterns of RE2's grammar, globs, and texts that have a chance to match them. */

const characters = [..."aabbcABC01_ .-/ksKSéßſ\u212aΣσς日😀\n\t"];
const metaEscapes = ["\\.", "\\*", "\\\\", "\\[", "\\(", "\\|", "\\$", "\\n", "\\t", "\\x61", "\\x{e9}", "\\Qa.b\\E"];
const classes = [
  "\\d",
  "\\D",
  "\\w",
  "\\W",
  "\\s",
  "\\S",
  "\\pL",
  "\\p{Greek}",
  "\\P{Lu}",
  "[[:alpha:]]",
  "[^[:digit:]]",
];
const assertions = ["^", "$", "\\A", "\\z", "\\b", "\\B"];
const flags = ["(?i)", "(?s)", "(?m)", "(?U)", "(?im)"];

export function regexPattern(random) {
  const prefix = random.percent(20) ? random.pick(flags) : "";
  // Some are malformed, for both sides must refuse the same.
  const damage = random.percent(4)
    ? random.pick(["(", ")", "[", "*", "\\", "a{2,1}", "(?", "[b-a]", "x**", "\\8"])
    : "";
  return prefix + alternation(random, 3) + damage;
}

function alternation(random, depth) {
  return random.times(1, random.percent(25) ? 3 : 1, () => concatenation(random, depth)).join("|");
}

function concatenation(random, depth) {
  return random.times(0, 4, () => quantified(random, depth)).join("");
}

function quantified(random, depth) {
  const atom = atomOf(random, depth);
  if (!random.percent(35)) return atom;
  const quantifier = random.pick(["*", "+", "?", "{2}", "{0,2}", "{1,}", "{0}"]);
  return atom + quantifier + (random.percent(25) ? "?" : "");
}

function atomOf(random, depth) {
  if (depth > 0 && random.percent(22)) {
    const open = random.pick(["(", "(", "(?:", `(?P<n${random.below(1_000_000)}>`, "(?i:", "(?s-i:"]);
    return `${open}${alternation(random, depth - 1)})`;
  }
  if (random.percent(10)) return random.pick(assertions);
  if (random.percent(14)) return random.pick(classes);
  if (random.percent(14)) return characterClass(random);
  if (random.percent(8)) return ".";
  if (random.percent(8)) return random.pick(metaEscapes);
  return literal(random);
}

function literal(random) {
  const character = random.pick(characters);
  return /[.\\*+?()|[\]{}^$]/.test(character) ? `\\${character}` : character;
}

function characterClass(random) {
  const parts = random.times(1, 3, () => {
    if (random.percent(25))
      return random.pick(["a-c", "0-9", "A-Z", "à-ÿ", "α-ω", "\\d", "\\S", "[:upper:]", "\\x{1f600}-\\x{1f64f}"]);
    const character = random.pick(characters);
    return /[\\\]^-]/.test(character) ? `\\${character}` : character;
  });
  return `[${random.percent(30) ? "^" : ""}${parts.join("")}]`;
}

/** A glob, and what it is as an expression. */
export function globPattern(random, separators) {
  const other = separators === "" ? "[^\\x{10ffff}]" : `[^${separators}]`;
  const make = (depth) => {
    const parts = random.times(0, 4, () => {
      if (random.percent(15)) return ["*", `${other}*`];
      if (random.percent(10)) return ["**", ".*"];
      if (random.percent(10)) return ["?", other];
      if (random.percent(8)) return ["[a-c]", "[a-c]"];
      if (random.percent(6)) return ["[!a-c]", "[^a-c]"];
      if (depth > 0 && random.percent(12)) {
        const choices = random.times(1, 3, () => make(depth - 1));
        return [`{${choices.map(([glob]) => glob).join(",")}}`, `(?:${choices.map(([, regex]) => regex).join("|")})`];
      }
      const character = random.pick([..."aabbc01_./:é日😀"]);
      return [character, character === "." ? "\\." : character];
    });
    // Stars that happen to meet are another glob.
    const kept = parts.filter(([text], at) => !/^[*?]/.test(text) || !/[*?]$/.test(parts[at - 1]?.[0] ?? ""));
    return [kept.map(([text]) => text).join(""), kept.map(([, regex]) => regex).join("")];
  };
  const [glob, regex] = make(2);
  return { glob, regex: `(?s)^(?:${regex})$` };
}

export function text(random) {
  return random.times(0, 9, () => random.pick(characters)).join("");
}

export function globText(random) {
  return random.times(0, 7, () => random.pick([..."aabbc01_./:é日😀"])).join("");
}
