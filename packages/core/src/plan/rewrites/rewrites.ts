/** The rewrites of a finished plan, in their order. Each leaves its meaning as it is, and each can be left out. */
import type { Policy } from "../../ir/policy.ts";
import { type Builtins, calledBuiltins, notesNothing } from "./called-builtins.ts";
import { shareReferences } from "./common-references.ts";
import { lookUpCases } from "./constant-cases.ts";
import { compilePatterns, matchesPatterns } from "./constant-patterns.ts";
import { foldFunctions } from "./identical-functions.ts";
import { mergeRules } from "./merged-rules.ts";
import { gatherInLists } from "./plain-lists.ts";
import { rememberCalls } from "./remembered-calls.ts";
import { indexRules } from "./rule-index.ts";
import { sharePaths } from "./shared-paths.ts";
import { findWanted } from "./wanted-elements.ts";

interface Rewrite {
  readonly name: string;
  readonly rewrite: (policy: Policy) => Policy;
  /** Given the builtins that the plan calls. Default: yes. */
  readonly applies?: (builtins: Builtins) => boolean;
}

const rewrites: readonly Rewrite[] = [
  { name: "identical-functions", rewrite: foldFunctions },
  { name: "rule-index", rewrite: indexRules },
  { name: "shared-paths", rewrite: sharePaths },
  { name: "merged-rules", rewrite: mergeRules, applies: notesNothing },
  { name: "constant-cases", rewrite: lookUpCases },
  { name: "plain-lists", rewrite: gatherInLists, applies: notesNothing },
  { name: "remembered-calls", rewrite: rememberCalls, applies: notesNothing },
  { name: "common-references", rewrite: shareReferences },
  { name: "wanted-elements", rewrite: findWanted },
  { name: "constant-patterns", rewrite: compilePatterns, applies: matchesPatterns },
];

/** What the planner itself does better than word by word. */
const choices = ["early-exit", "existence"] as const;

/** The names of all optimisations. */
export const optimisations: readonly string[] = [...choices, ...rewrites.map(({ name }) => name)];

export function rewritePlan(policy: Policy, enabled: ReadonlySet<string>): Policy {
  // No rewrite adds calls of builtins.
  const builtins = calledBuiltins(policy);
  return rewrites.reduce(
    (one, { name, rewrite, applies }) => (enabled.has(name) && applies?.(builtins) !== false ? rewrite(one) : one),
    policy,
  );
}
