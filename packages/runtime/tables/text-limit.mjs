/** What is said of a text that a builtin makes and that is too long. */
export const name = "text_limit";
export const bytes = new TextEncoder().encode("eval_builtin_error: a builtin makes a text of more than 128 MiB\0");
