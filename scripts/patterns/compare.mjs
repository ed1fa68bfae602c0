/** The runtime's matcher and compiled patterns against re2js, on generated patterns and texts. */
import { compile } from "@portcullis/core";
import { loadSync } from "@portcullis/runtime";
import { createRandom } from "../fuzz/random.mjs";
import { globPattern, globText, regexPattern, text } from "./generate.mjs";
import { compileReference, referenceAnswers } from "./reference.mjs";

const TEXTS = 10;
const PATTERNS = 100;

/** How many pairs one call of `compareBatch` makes: regular expressions, and half as many globs. */
export const pairsOfBatch = (PATTERNS + PATTERNS / 2) * TEXTS;

const questions = `[answer |
	some text in case.texts
	answer := {
		"match": regex.match(case.pattern, text),
		"found": regex.find_n(case.pattern, text, -1),
		"groups": regex.find_all_string_submatch_n(case.pattern, text, -1),
		"split": regex.split(case.pattern, text),
		"replaced": regex.replace(text, case.pattern, "<$0|\${1}>"),
	}
]`;

const matcherModule = `package t

answers := [{"valid": regex.is_valid(case.pattern), "answers": ${questions}} | some case in input.cases]

globs := [[glob.match(case.glob, case.separators, text) | some text in case.texts] | some case in input.globs]
`;

/** @returns {Promise<readonly string[]>} the differences */
export async function compareBatch(seed) {
  const random = createRandom(seed);
  const cases = Array.from({ length: PATTERNS }, () => ({
    pattern: regexPattern(random),
    texts: Array.from({ length: TEXTS }, () => text(random)),
  }));
  const globs = Array.from({ length: PATTERNS / 2 }, () => {
    const separators = random.pick(["", "./", ":"]);
    const { glob, regex } = globPattern(random, separators);
    return {
      glob,
      regex,
      separators: separators === "" ? null : [...separators],
      texts: Array.from({ length: TEXTS }, () => globText(random)),
    };
  });
  const found = evaluate((await matcher()).policy, { cases, globs });
  const constant = await constantAnswers(cases, globs);
  return [...regexDifferences(cases, found.answers, constant), ...globDifferences(globs, found.globs, constant)];
}

let shared;

async function matcher() {
  shared ??= { policy: await policyOf(matcherModule, "data.t") };
  return shared;
}

async function policyOf(source, query) {
  const { wasm, diagnostics } = await compile({ sources: [{ name: "t.rego", text: source }], query: `x = ${query}` });
  if (wasm === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return loadSync(wasm);
}

function evaluate(policy, input) {
  const [{ x }] = policy.evaluate(input);
  return x;
}

/** The same patterns as constants, which the compiler makes tables of. */
async function constantAnswers(cases, globs) {
  const rules = [
    ...cases.map(
      ({ pattern }, at) =>
        `r contains ${at * TEXTS} + i if { some i, text in input.cases[${at}].texts; regex.match(${JSON.stringify(pattern)}, text) }`,
    ),
    ...globs.map(
      ({ glob, separators }, at) =>
        `g contains ${at * TEXTS} + i if { some i, text in input.globs[${at}].texts; glob.match(${JSON.stringify(glob)}, ${JSON.stringify(separators)}, text) }`,
    ),
  ];
  const policy = await policyOf(`package t\n\n${rules.join("\n\n")}\n`, "data.t");
  const { r, g } = evaluate(policy, { cases, globs });
  return { regexes: new Set(r), globs: new Set(g) };
}

function regexDifferences(cases, answers, constant) {
  return cases.flatMap(({ pattern, texts }, at) => {
    const compiled = compileReference(pattern);
    const ours = answers[at];
    if (ours.valid !== (compiled !== undefined)) return [`${show(pattern)} is ${ours.valid ? "" : "not "}valid here`];
    if (compiled === undefined) return [];
    return texts.flatMap((one, index) => {
      const expected = referenceAnswers(compiled, pattern, one);
      const isConstantMatch = constant.regexes.has(at * TEXTS + index);
      return [
        ...(JSON.stringify(sorted(ours.answers[index])) === JSON.stringify(sorted(expected))
          ? []
          : [`${show(pattern)} on ${show(one)}: ${show(ours.answers[index])}, re2js ${show(expected)}`]),
        ...(isConstantMatch === expected.match
          ? []
          : [`constant ${show(pattern)} on ${show(one)}: ${isConstantMatch}`]),
      ];
    });
  });
}

function globDifferences(globs, answers, constant) {
  return globs.flatMap(({ glob, regex, separators, texts }, at) => {
    const compiled = compileReference(regex);
    if (compiled === undefined) return [`${show(glob)} is ${regex}, which re2js refuses`];
    return texts.flatMap((one, index) => {
      const expected = compiled.test(one);
      const ours = [answers[at][index], constant.globs.has(at * TEXTS + index)];
      if (ours.every((each) => each === expected)) return [];
      return [`glob ${show(glob)} with ${show(separators)} on ${show(one)}: ${ours}, re2js ${expected} for ${regex}`];
    });
  });
}

function sorted(answers) {
  return answers && Object.fromEntries(Object.entries(answers).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function show(value) {
  return JSON.stringify(value);
}
