/** What `failAboutValues` is in a strict module. */
import { typeOf } from "../value/word";
import { failWithBoth } from "./failure";
import { bufferNew, bufferToString } from "./text/buffer";
import { bufferRego } from "./text/rego-text";

function printed(value: i32): i32 {
  const buffer = bufferNew(64);
  bufferRego(buffer, value, 0);
  return bufferToString(buffer);
}

export function failValues(message: i32, first: i32, second: i32): i32 {
  return failWithBoth(message, printed(first), printed(second), typeOf(second));
}
