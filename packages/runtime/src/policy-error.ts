/** What a module says when it ends an evaluation. */

export interface PolicyErrorPlace {
  readonly file: string;
  readonly row: number;
  readonly column: number;
}

/**
 * An evaluation or a module that failed. `message` is as OPA prints it, `file:row: code: text`; `code` is OPA's:
 * `eval_conflict_error`, `eval_builtin_error`, …
 */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly code: string;
  /** What happened, without code and place. */
  readonly text: string;
  readonly place: PolicyErrorPlace | undefined;

  constructor(code: string, text: string, place?: PolicyErrorPlace) {
    super(place === undefined ? `${code}: ${text}` : `${place.file}:${place.row}: ${code}: ${text}`);
    this.code = code;
    this.text = text;
    this.place = place;
  }
}

/** Messages have the form `file:row:column: code: text`, of which place and code may be missing. */
export function abortError(message: string): PolicyError {
  const placed = /^(.*?):(\d+):(\d+): ([\s\S]*)$/.exec(message);
  const rest = placed === null ? message : placed[4]!;
  const coded = /^([a-z]+_[a-z_]*error): ([\s\S]*)$/.exec(rest);
  const place = placed === null ? undefined : { file: placed[1]!, row: Number(placed[2]), column: Number(placed[3]) };
  return new PolicyError(coded === null ? "eval_internal_error" : coded[1]!, coded === null ? rest : coded[2]!, place);
}
