/** A quote, a backslash, the bit by which braces differ from brackets, and the braces: `assembly/json/brackets.ts`. */
export const name = "json_marks";
export const bytes = [0x22, 0x5c, 0x20, 0x7b, 0x7d];
