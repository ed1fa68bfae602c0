/** Examples where this compiler does not answer as OPA does. One that begins to agree fails until it is taken off. */

interface Difference {
  readonly reason: string;
  readonly calls: readonly string[];
}

export const knownDifferences: readonly Difference[] = [
  {
    reason: "the module says that the text is not valid, not where and how",
    calls: ['json.unmarshal("{")'],
  },
];
