/** Operators: their signs, and where a term needs parentheses. */
import type { Call, Term } from "../nodes.ts";

interface Sign {
  readonly sign: string;
  readonly precedence: number;
}

const signs: ReadonlyMap<string, Sign> = new Map([
  ["assign", { sign: ":=", precedence: 0 }],
  ["eq", { sign: "=", precedence: 0 }],
  ["internal.member_2", { sign: "in", precedence: 1 }],
  ["equal", { sign: "==", precedence: 2 }],
  ["neq", { sign: "!=", precedence: 2 }],
  ["lt", { sign: "<", precedence: 2 }],
  ["lte", { sign: "<=", precedence: 2 }],
  ["gt", { sign: ">", precedence: 2 }],
  ["gte", { sign: ">=", precedence: 2 }],
  ["or", { sign: "|", precedence: 3 }],
  ["and", { sign: "&", precedence: 4 }],
  ["plus", { sign: "+", precedence: 5 }],
  ["minus", { sign: "-", precedence: 5 }],
  ["mul", { sign: "*", precedence: 6 }],
  ["div", { sign: "/", precedence: 6 }],
  ["rem", { sign: "%", precedence: 6 }],
]);

/** `count`, `array.concat`, `internal.member_2`; nothing for `f[x]` or a name with other parts. */
function operatorName({ operator }: Call): string | undefined {
  if (operator.kind === "Var") return operator.name;
  const names = operator.terms.map((term) =>
    term.kind === "Var" ? term.name : term.kind === "String" ? term.value : "",
  );
  return names.includes("") ? undefined : names.join(".");
}

/** The sign of a call that is written between its two operands. */
export function signOf(term: Term): Sign | undefined {
  if (term.kind !== "Call" || term.args.length !== 2) return undefined;
  return signs.get(operatorName(term) ?? "");
}

/** `key, value in collection` */
export function isKeyValueMember(term: Term): boolean {
  return term.kind === "Call" && term.args.length === 3 && operatorName(term) === "internal.member_3";
}

/** Without parentheses the operand would be read as part of something else. */
export function needsParentheses(operand: Term, parent: Sign, right: boolean): boolean {
  if (isKeyValueMember(operand)) return true;
  const own = signOf(operand);
  if (own === undefined) return false;
  return own.precedence < parent.precedence || (right && own.precedence === parent.precedence);
}

/** The first operator in the text is `|`: behind a brace that would begin a comprehension's body. */
export function beginsWithUnion(term: Term): boolean {
  const sign = signOf(term);
  if (sign === undefined || term.kind !== "Call") return false;
  const first = term.args[0]!;
  if (signOf(first) === undefined || needsParentheses(first, sign, false)) return sign.sign === "|";
  return beginsWithUnion(first);
}
