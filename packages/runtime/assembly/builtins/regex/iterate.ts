/** Going through all matches of a pattern, as Go does: an empty match never touches the one before it. */
import { codePointSize } from "../text/code-point";
import { matchSlots, search } from "./match";
import { Program } from "./program";

/** Where the search stands. */
let at: i32 = 0;
let previousEnd: i32 = 0;

export function matchesStart(start: i32): void {
  at = start;
  previousEnd = -1;
}

export function slot(index: i32): i32 {
  return load<i32>(matchSlots + index * 4);
}

/** Finds the next match; its captures are read by `slot`. */
export function matchesNext(program: Program, start: i32, end: i32, groups: i32): bool {
  while (at <= end && search(program, start, end, at, groups)) {
    const first = slot(0);
    const last = slot(1);
    const isEmpty = last == at;
    const accepted = !(isEmpty && first == previousEnd);
    if (isEmpty) at += at < end ? codePointSize(load<u8>(at)) : 1;
    else at = last;
    previousEnd = last;
    if (accepted) return true;
  }
  return false;
}
