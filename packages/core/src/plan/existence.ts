/** `count(comprehension)` against a number that only asks whether there is any element: nothing is gathered. */
import type { Call, Comprehension, Ref, Term } from "../ast/nodes.ts";
import { walk } from "../ast/walk.ts";
import { isData } from "./callee.ts";
import { type Context, nested } from "./context.ts";

/** Comparison and number → whether there must be an element. */
const questions: ReadonlyMap<string, boolean> = new Map([
  ["gt 0", true],
  ["gte 1", true],
  ["neq 0", true],
  ["equal 0", false],
  ["lt 1", false],
  ["lte 0", false],
]);

/** Plans the comparison as a search for one element; false when it is not such a question. */
export function planExistence(context: Context, name: string, left: Term, right: Term): boolean {
  const { program } = context;
  if (!program.enabled.has("existence") || right.kind !== "Number") return false;
  const exists = questions.get(`${name} ${right.text}`);
  const counted = exists === undefined ? undefined : countedBy(context, left);
  if (counted === undefined) return false;
  if (exists) planNone(context, () => planNone(context, () => planElement(context, counted)));
  else planNone(context, () => planElement(context, counted));
  return true;
}

/** Where another element could be what ends the evaluation with an error, every element counts. */
function countedBy(
  { program }: Context,
  term: Term,
): Exclude<Comprehension, { kind: "ObjectComprehension" }> | undefined {
  if (term.kind !== "Call" || !isCount(term) || program.replacements.functions.has("count")) return undefined;
  const [counted] = term.args;
  if (counted?.kind !== "ArrayComprehension" && counted?.kind !== "SetComprehension") return undefined;
  return mayConflict(counted) ? undefined : counted;
}

/** Functions and partial rules may have two values for one element and one for another; so may the keys of objects. */
function mayConflict(comprehension: Comprehension): boolean {
  let found = false;
  walk(comprehension, (node) => {
    if (node.kind === "ObjectComprehension") found = true;
    if (node.kind === "Ref" && isData(node)) found ||= !isStatic(node);
    if (node.kind === "Call" && node.operator.kind === "Ref" && isData(node.operator)) found = true;
  });
  return found;
}

function isStatic({ terms }: Ref): boolean {
  return terms.every((term, index) => index === 0 || term.kind === "String");
}

function isCount({ operator, args }: Call): boolean {
  if (args.length !== 1) return false;
  const [head, ...more] = operator.kind === "Ref" ? operator.terms : [operator];
  return head?.kind === "Var" && head.name === "count" && more.length === 0;
}

function planElement(context: Context, { body, term }: Exclude<Comprehension, { kind: "ObjectComprehension" }>): void {
  context.program.planners.body(context, body);
  context.program.planners.term(context, term);
}

function planNone(context: Context, plan: () => void): void {
  nested(context, () => context.code.negate(plan));
}
