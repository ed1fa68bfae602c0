/** The fixed parts of the errors that builtins raise in strict modules, NUL-terminated, in the order that they are numbered. */
const pieces = [
  "eval_type_error: ",
  "eval_builtin_error: ",
  "operand ",
  " must be ",
  "one of ",
  " but got ",
  "integer number",
  "floating-point number",
  "an unsigned integer number",
  "a negative integer",
  "one of {set, array} containing string paths or array of path segments",
];

export const name = "error_pieces";
export const bytes = new TextEncoder().encode(pieces.map((piece) => `${piece}\0`).join(""));
