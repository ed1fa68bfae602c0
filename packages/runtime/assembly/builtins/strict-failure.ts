/** What `fail` is in a strict module: the text of the message, and the error. */
import { failMessage } from "../evaluation/errors";
import { stringNew } from "../value/string";

@external("data", "messages") declare const messages: usize;

/** Messages lie one after another, each with a zero at its end. */
export function failNumbered(message: i32): i32 {
  let start = <i32>messages;
  for (; message > 0; message--) {
    while (load<u8>(start) != 0) start += 1;
    start += 1;
  }
  let end = start;
  while (load<u8>(end) != 0) end += 1;
  return failMessage(stringNew(start, end - start));
}
