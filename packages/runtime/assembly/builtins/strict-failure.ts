/** What `fail` is in a strict module: the text of the message, and the error. */
import { strictFailMessage, strictFailType } from "../evaluation/strict-errors";
import { stringLength, stringPointer } from "../value/string";
import { failureSubject } from "./failure";
import { bufferByte, bufferNew, bufferString, bufferToString } from "./text/buffer";
import { bufferGoString } from "./text/quote";

@external("data", "messages") declare const messages: usize;

/** A message that begins with `!` is a type error. */
const TYPE_MARK: u8 = 0x21;

// In a message, these bytes stand for its subject.
const PLAIN_SUBJECT = 1;
const QUOTED_SUBJECT = 2;

/** Messages lie one after another, each with a zero at its end. */
export function failNumbered(message: i32): i32 {
  let at = <i32>messages;
  for (; message > 0; message--) {
    while (load<u8>(at) != 0) at += 1;
    at += 1;
  }
  const isTypeError = load<u8>(at) == TYPE_MARK;
  if (isTypeError) at += 1;
  const buffer = bufferNew(64);
  for (; load<u8>(at) != 0; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == PLAIN_SUBJECT) bufferString(buffer, failureSubject);
    else if (byte == QUOTED_SUBJECT) {
      bufferGoString(buffer, stringPointer(failureSubject), stringLength(failureSubject), false);
    } else bufferByte(buffer, byte);
  }
  const text = bufferToString(buffer);
  return isTypeError ? strictFailType(text) : strictFailMessage(text);
}
