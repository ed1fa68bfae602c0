/** What the type checker says, in few words: the innermost reason, long types cut short, and what to write instead. */
import type ts from "typescript";

export interface CheckerMessage {
  readonly text: string;
  readonly hint?: string;
}

export function checkerMessage(problem: ts.Diagnostic): CheckerMessage {
  const text = innermost(problem.messageText).replace(/'\{[^']{50,}'/g, "'{ … }'");
  const hint = hints.get(problem.code);
  return { text, ...(hint !== undefined && { hint }) };
}

/** A chain says what does not fit whole, and at its end which part of it. */
function innermost(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === "string") return message;
  const [next] = message.next ?? [];
  return next === undefined ? message.messageText : innermost(next);
}

const possiblyUndefined = "a file may lack any field: read on with ?. and go on with ?? when there is nothing";

const hints: ReadonlyMap<number, string> = new Map([
  [2307, "import @portcullis/sdk, a file beside the policy, or a package whose exports lead to its TypeScript"],
  [2531, possiblyUndefined],
  [2532, possiblyUndefined],
  [2533, possiblyUndefined],
  [18047, possiblyUndefined],
  [18048, possiblyUndefined],
  [18049, possiblyUndefined],
  [2339, "the type is the kind's own: look at what object.spec offers, or type the policy for another kind"],
]);
