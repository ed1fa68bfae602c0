/** Examples where this compiler does not answer as OPA does. One that begins to agree fails until it is taken off. */

interface Difference {
  readonly reason: string;
  readonly calls: readonly string[];
}

export const knownDifferences: readonly Difference[] = [
  {
    reason: "the module says that the text is not valid, not where and how",
    calls: [
      'json.unmarshal("{")',
      'glob.match("[a", [], "a")',
      're_match("(", "a")',
      'regex.find_all_string_submatch_n("(", "a", -1)',
      'regex.find_n("(", "a", -1)',
      'regex.match("(", "a")',
      'regex.replace("a", "(", "b")',
      'regex.split("(", "a")',
    ],
  },
];
