/** What `fail` is in a strict module: the text of the message, and the error. */
import { strictFailMessage, strictFailType } from "../evaluation/strict-errors";
import { stringNew } from "../value/string";

@external("data", "messages") declare const messages: usize;

/** A message that begins with `!` is a type error. */
const TYPE_MARK: u8 = 0x21;

/** Messages lie one after another, each with a zero at its end. */
export function failNumbered(message: i32): i32 {
  let start = <i32>messages;
  for (; message > 0; message--) {
    while (load<u8>(start) != 0) start += 1;
    start += 1;
  }
  let end = start;
  while (load<u8>(end) != 0) end += 1;
  if (load<u8>(start) == TYPE_MARK) return strictFailType(stringNew(start + 1, end - start - 1));
  return strictFailMessage(stringNew(start, end - start));
}
