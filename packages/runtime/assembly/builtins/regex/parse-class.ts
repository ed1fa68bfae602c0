/** Bracket expressions: `[a-z\d[:alpha:]]`. */
import { CharacterClass, classAdd, classAddAll, classFold, classNegate, classNew, classNormalise } from "./class";
import { negatedName, perlClass, posixClass, unicodeClass } from "./named-class";
import { codePointSize } from "../text/code-point";
import { REASON_BRACKET, REASON_RANGE } from "./reasons";
import { acceptByte, at, end, failed, nextPoint, peekByte, peekSecond } from "./scanner";
import { readEscape, scannerFail, skipBytes } from "./scanner";

function exists(found: CharacterClass): bool {
  return changetype<usize>(found) != 0;
}

/** Where case does not matter, a class that has a name is folded before it is negated, as RE2 does. */
function named(found: CharacterClass, negated: bool, fold: bool): CharacterClass {
  if (fold) classFold(found);
  classNormalise(found);
  return negated ? classNegate(found) : found;
}

/** At a backslash: consumes \d, \pL and their like; null when the escape is a single code point. */
export function escapedClass(fold: bool): CharacterClass {
  const letter = peekSecond();
  const perl = perlClass(letter);
  if (exists(perl)) {
    skipBytes(2);
    return named(perl, letter < 0x61, fold);
  }
  if ((letter | 0x20) != 0x70) return perl;
  skipBytes(2);
  const name = at;
  const found = unicodeClass();
  if (!exists(found)) {
    scannerFail(REASON_RANGE, name - 2, nameEnd(name));
    return found;
  }
  return named(found, (letter == 0x50) != negatedName, fold);
}

/** Behind the name of a class: one character, or what stands in braces, as far as there is any. */
function nameEnd(name: i32): i32 {
  if (name >= end) return end;
  if (load<u8>(name) != 0x7b) return name + codePointSize(load<u8>(name));
  let close = name;
  while (close < end && load<u8>(close) != 0x7d) close++;
  return min(close + 1, end);
}

/** At `[:`: consumes `[:name:]`; null when what follows is no such thing. */
function bracketedName(fold: bool): CharacterClass {
  let close = at + 2;
  while (close + 1 < end && !(load<u8>(close) == 0x3a && load<u8>(close + 1) == 0x5d)) close += 1;
  if (close + 1 >= end) return changetype<CharacterClass>(0);
  const negated = load<u8>(at + 2) == 0x5e;
  const found = posixClass(at + (negated ? 3 : 2), close);
  if (!exists(found)) {
    scannerFail(REASON_RANGE, at, close + 2);
    return found;
  }
  skipBytes(close + 2 - at);
  return named(found, negated, fold);
}

function member(bracket: i32): i32 {
  if (peekByte() < 0) {
    scannerFail(REASON_BRACKET, bracket, end);
    return 0;
  }
  return acceptByte(0x5c) ? readEscape() : nextPoint();
}

function addRange(target: CharacterClass, bracket: i32): void {
  const start = at;
  const first = member(bracket);
  let last = first;
  if (peekByte() == 0x2d && peekSecond() != 0x5d && peekSecond() >= 0) {
    skipBytes(1);
    last = member(bracket);
    if (last < first) scannerFail(REASON_RANGE, start, at);
  }
  if (!failed) classAdd(target, first, last);
}

/** After the opening bracket. */
export function parseClass(fold: bool): CharacterClass {
  const bracket = at - 1;
  const negated = acceptByte(0x5e);
  const result = classNew();
  const points = classNew();
  let first = true;
  while (!failed && (first || peekByte() != 0x5d)) {
    first = false;
    let found = changetype<CharacterClass>(0);
    if (peekByte() == 0x5b && peekSecond() == 0x3a) found = bracketedName(fold);
    else if (peekByte() == 0x5c) found = escapedClass(fold);
    if (failed) break;
    if (exists(found)) classAddAll(result, found);
    else addRange(points, bracket);
  }
  if (failed || !acceptByte(0x5d)) {
    scannerFail(REASON_BRACKET, bracket, end);
    return result;
  }
  if (fold) classFold(points);
  classAddAll(result, points);
  classNormalise(result);
  return negated ? classNegate(result) : result;
}
