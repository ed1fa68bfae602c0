/**
 * regex.globs_match: whether two simple patterns fit a common text that is not empty. The search is greedy and gives up
 * where OPA's does (`a*` and `a*b*` do not meet), so that both say the same.
 */
import { fromBoolean } from "../../value/word";
import { refuseNonStrings } from "../strings/search";
import { FLAG_NONE, FLAG_PLUS, flagAt, Glob, globNew, readGlob, tokenAt, tokensMeet } from "./glob-token";

/** The glob from a position on. */
function rest(glob: Glob, from: i32): Glob {
  return globNew(glob.tokens + from * 4, glob.length - from);
}

function bothPlain(left: Glob, i: i32, right: Glob, j: i32): bool {
  return flagAt(left, i) == FLAG_NONE && flagAt(right, j) == FLAG_NONE;
}

function meet(left: Glob, right: Glob): bool {
  const length = min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    if (!bothPlain(left, i, right, i)) return meetRepeated(rest(left, i), rest(right, i));
    if (!tokensMeet(tokenAt(left, i), tokenAt(right, i))) return false;
  }
  return left.length == right.length;
}

/** One of the two, or both, begin with a token that repeats. */
function meetRepeated(left: Glob, right: Glob): bool {
  const repeated = flagAt(left, 0) != FLAG_NONE ? left : right;
  const other = repeated == left ? right : left;
  if (flagAt(repeated, 0) != FLAG_PLUS) return meetStar(repeated, other);
  if (!tokensMeet(tokenAt(repeated, 0), tokenAt(other, 0))) return false;
  if (meetStar(repeated, rest(other, 1))) return true;
  // The other may take all of this token instead.
  return flagAt(other, 0) != FLAG_NONE && meet(rest(repeated, 1), other);
}

/** The first token takes tokens of the other until what is left meets what follows it. */
function meetStar(repeated: Glob, other: Glob): bool {
  const token = tokenAt(repeated, 0);
  const hasNext = repeated.length > 1;
  for (let i = 0; i < other.length; i++) {
    const taken = tokenAt(other, i);
    if (hasNext && tokensMeet(taken, tokenAt(repeated, 1)) && meet(rest(repeated, 1), rest(other, i))) return true;
    if (!tokensMeet(taken, token)) return false;
  }
  return !hasNext;
}

/** Compares what stands plain at both ends first, from the outside in; one token of each is kept for `meet`. */
function globsMeet(left: Glob, right: Glob): bool {
  let first = 0;
  const shorter = min(left.length, right.length);
  for (; first < shorter && bothPlain(left, first, right, first); first++) {
    if (!tokensMeet(tokenAt(left, first), tokenAt(right, first))) return false;
  }
  if (first > 0) first--;
  let leftLast = left.length - 1;
  let rightLast = right.length - 1;
  for (; leftLast >= first && rightLast >= first && bothPlain(left, leftLast, right, rightLast); leftLast--) {
    if (!tokensMeet(tokenAt(left, leftLast), tokenAt(right, rightLast))) return false;
    rightLast--;
  }
  if (leftLast < left.length - 1) {
    leftLast++;
    rightLast++;
  }
  const leftPart = globNew(left.tokens + first * 4, leftLast + 1 - first);
  return meet(leftPart, globNew(right.tokens + first * 4, rightLast + 1 - first));
}

export function globsMatch(first: i32, second: i32): i32 {
  if (refuseNonStrings(first, second)) return 0;
  const left = readGlob(first);
  if (changetype<usize>(left) == 0) return 0;
  const right = readGlob(second);
  if (changetype<usize>(right) == 0) return 0;
  return fromBoolean(globsMeet(left, right));
}
