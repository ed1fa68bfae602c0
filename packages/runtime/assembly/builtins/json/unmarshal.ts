/** json.unmarshal and json.is_valid. */
import { failOperand } from "../../evaluation/errors";
import { parseJson } from "../../json/parse";
import { TYPE_STRING } from "../../layout";
import { stringLength, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { fail } from "../failure";
import { MESSAGE_INVALID_JSON } from "../messages";

/** Strings of the result lie in the text itself, which stays as long as the evaluation does. */
export function unmarshal(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const value = parseJson(stringPointer(text), stringLength(text), false);
  return value == 0 ? fail(MESSAGE_INVALID_JSON) : value;
}

export function isValid(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return fromBoolean(false);
  return fromBoolean(parseJson(stringPointer(text), stringLength(text), true) != 0);
}
