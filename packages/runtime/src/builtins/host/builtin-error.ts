/** How a builtin says that it cannot give a result: undefined in lenient modules, the end of the evaluation in strict ones. */

export type BuiltinErrorCode = "eval_builtin_error" | "eval_type_error";

export class BuiltinError extends Error {
  override readonly name = "BuiltinError";
  readonly code: BuiltinErrorCode;

  /** The message without the builtin's name, which the host puts before it. */
  constructor(message: string, code: BuiltinErrorCode = "eval_builtin_error") {
    super(message);
    this.code = code;
  }
}

export function fail(message: string): never {
  throw new BuiltinError(message);
}
