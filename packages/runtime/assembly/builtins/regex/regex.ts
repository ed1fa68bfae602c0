/** regex.match, regex.is_valid, regex.find_n, regex.find_all_string_submatch_n, regex.split. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { arrayAppend, arrayNew } from "../../value/array";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { failPattern } from "../failure-patterns";
import { clampedInteger, failPlainInteger, isPlainInteger } from "../operand";
import { refuseNonStrings } from "../strings/search";
import { programOf } from "./compiled";
import { matchesNext, matchesStart, slot } from "./iterate";
import { search } from "./match";
import { Program } from "./program";

/** The program of a pattern, or null after the failure has been reported. */
export function programOrFail(pattern: i32): Program {
  const program = programOf(pattern);
  if (changetype<usize>(program) == 0) failPattern(pattern);
  return program;
}

export function matchesText(program: Program, value: i32): bool {
  const start = stringPointer(value);
  return search(program, start, start + stringLength(value), start, 0);
}

export function match(pattern: i32, value: i32): i32 {
  if (refuseNonStrings(pattern, value)) return 0;
  const program = programOrFail(pattern);
  if (changetype<usize>(program) == 0) return 0;
  return fromBoolean(matchesText(program, value));
}

export function isValidPattern(pattern: i32): i32 {
  return fromBoolean(typeOf(pattern) == TYPE_STRING && changetype<usize>(programOf(pattern)) != 0);
}

/** The text of a group of the last match; empty when the group took no part. */
export function groupText(group: i32): i32 {
  const first = slot(group * 2);
  return first == 0 ? stringNew(0, 0) : stringNew(first, slot(group * 2 + 1) - first);
}

function groupTexts(count: i32): i32 {
  const result = arrayNew(count);
  for (let i = 0; i < count; i++) arrayAppend(result, groupText(i));
  return result;
}

/** Up to `number` matches, all when it is negative; each as text or as the texts of its groups. */
function find(pattern: i32, value: i32, number: i32, withGroups: bool): i32 {
  if (refuseNonStrings(pattern, value)) return 0;
  if (!isPlainInteger(number)) return failPlainInteger(3, number);
  const program = programOrFail(pattern);
  if (changetype<usize>(program) == 0) return 0;
  let wanted = clampedInteger(number);
  const result = arrayNew(4);
  const start = stringPointer(value);
  const end = start + stringLength(value);
  const groups = withGroups ? program.groups : 1;
  matchesStart(start);
  while (wanted != 0 && matchesNext(program, start, end, groups)) {
    arrayAppend(result, withGroups ? groupTexts(groups) : groupText(0));
    wanted -= 1;
  }
  return result;
}

export function findN(pattern: i32, value: i32, number: i32): i32 {
  return find(pattern, value, number, false);
}

export function findAllStringSubmatchN(pattern: i32, value: i32, number: i32): i32 {
  return find(pattern, value, number, true);
}

export function splitByPattern(pattern: i32, value: i32): i32 {
  if (refuseNonStrings(pattern, value)) return 0;
  const program = programOrFail(pattern);
  if (changetype<usize>(program) == 0) return 0;
  const result = arrayNew(4);
  const start = stringPointer(value);
  const end = start + stringLength(value);
  if (start == end && stringLength(pattern) > 0) {
    arrayAppend(result, value);
    return result;
  }
  let from = start;
  let last = start;
  matchesStart(start);
  while (matchesNext(program, start, end, 1)) {
    last = slot(0);
    if (slot(1) != start) arrayAppend(result, stringNew(from, last - from));
    from = slot(1);
  }
  // An empty pattern on an empty text leaves nothing, as in Go.
  if (last != end) arrayAppend(result, stringNew(from, end - from));
  return result;
}
