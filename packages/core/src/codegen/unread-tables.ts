/** Tables of the runtime that are reached by its code, but not by what a policy makes of it. */
import { runtimeName } from "../builtins/runtime-name.ts";
import type { Constant } from "../ir/constant.ts";
import { inventoryOf } from "../ir/inventory.ts";
import type { Policy } from "../ir/policy.ts";
import type { Statement } from "../ir/statements.ts";

/** Every builtin that compiles regular expressions → which argument is the pattern; -1 where it is made of several. */
const patternArguments: ReadonlyMap<string, number> = new Map([
  ["re_match", 0],
  ["regex.find_all_string_submatch_n", 0],
  ["regex.find_n", 0],
  ["regex.is_valid", 0],
  ["regex.match", 0],
  ["regex.replace", 1],
  ["regex.split", 0],
  ["regex.template_match", -1],
]);

const patternFunctions: ReadonlySet<string> = new Set([...patternArguments.keys()].map(runtimeName));

type Call = Extract<Statement, { kind: "Call" }>;

/** What is for `\p` and `\P`; most policies' patterns are constants that have neither. */
const unicodeTables: readonly string[] = ["unicode_categories", "unicode_scripts"];

export function unreadTables(policy: Policy, functionImports: readonly string[]): ReadonlySet<string> {
  const isRead =
    functionImports.some((name) => patternFunctions.has(name)) &&
    policy.functions.some((one) => inventoryOf(one).calls.some((call) => mayNameCategory(call, policy.constants)));
  return new Set(isRead ? [] : unicodeTables);
}

function mayNameCategory({ callee, args }: Call, constants: readonly Constant[]): boolean {
  const place = callee.kind === "builtin" ? patternArguments.get(callee.name) : undefined;
  if (place === undefined) return false;
  const pattern = args[place];
  const constant = pattern?.kind === "constant" ? constants[pattern.constant] : undefined;
  return constant === undefined || (constant.kind === "string" && /\\p/i.test(constant.value));
}
