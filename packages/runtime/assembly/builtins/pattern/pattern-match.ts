/** Matching a text with a constant pattern, which the compiler has made an automaton over bytes. */
import { failOperand } from "../../evaluation/errors";
import { PATTERN_CLASS_COUNT, PATTERN_CLASSES, PATTERN_FIRST_BYTE, PATTERN_FIRST_MATCHING } from "../../layout";
import { PATTERN_LAST_CLASS, PATTERN_OPERAND, PATTERN_START, PATTERN_STATE_FOUND, PATTERN_TRANSITIONS, TYPE_STRING } from "../../layout";
import { stringLength, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";

export function patternMatch(text: i32, table: usize): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(load<u8>(table, PATTERN_OPERAND), 1 << TYPE_STRING, text);
  const classes = load<usize>(table, PATTERN_CLASSES);
  const firstByte = <u32>load<u8>(table, PATTERN_FIRST_BYTE);
  const lastClass = <u32>load<u8>(table, PATTERN_LAST_CLASS);
  const classCount = <usize>load<u16>(table, PATTERN_CLASS_COUNT);
  // The two states that end the reading have no transitions.
  const transitions = load<usize>(table, PATTERN_TRANSITIONS) - 2 * classCount;
  let state = <usize>load<u8>(table, PATTERN_START);
  let at = stringPointer(text);
  const end = at + stringLength(text);
  while (at < end && state > <usize>PATTERN_STATE_FOUND) {
    // Bytes before the first wrap around, and so count as behind the last.
    const place = min<u32>(<u32>load<u8>(at) - firstByte, lastClass);
    state = load<u8>(transitions + state * classCount + load<u8>(classes + place));
    at += 1;
  }
  return fromBoolean(state == <usize>PATTERN_STATE_FOUND || state >= <usize>load<u16>(table, PATTERN_FIRST_MATCHING));
}
