/** Bracket expressions: `[a-z\d[:alpha:]]`. */
import { CharacterClass, classAdd, classAddAll, classFold, classNegate, classNew, classNormalise } from "./class";
import { negatedName, perlClass, posixClass, unicodeClass } from "./named-class";
import { acceptByte, at, end, failed, nextPoint, peekByte, peekSecond } from "./scanner";
import { readEscape, scannerFail, skipBytes } from "./scanner";

function exists(found: CharacterClass): bool {
  return changetype<usize>(found) != 0;
}

/** At a backslash: consumes \d, \pL and their like; null when the escape is a single code point. */
export function escapedClass(): CharacterClass {
  const letter = peekSecond();
  const perl = perlClass(letter);
  if (exists(perl)) {
    skipBytes(2);
    return letter < 0x61 ? classNegate(perl) : perl;
  }
  if ((letter | 0x20) != 0x70) return perl;
  skipBytes(2);
  const found = unicodeClass();
  if (!exists(found)) {
    scannerFail();
    return found;
  }
  classNormalise(found);
  return (letter == 0x50) != negatedName ? classNegate(found) : found;
}

/** At `[:`: consumes `[:name:]`; null when what follows is no such thing. */
function bracketedName(): CharacterClass {
  let close = at + 2;
  while (close + 1 < end && !(load<u8>(close) == 0x3a && load<u8>(close + 1) == 0x5d)) close += 1;
  if (close + 1 >= end) return changetype<CharacterClass>(0);
  const negated = load<u8>(at + 2) == 0x5e;
  const found = posixClass(at + (negated ? 3 : 2), close);
  if (!exists(found)) {
    scannerFail();
    return found;
  }
  skipBytes(close + 2 - at);
  classNormalise(found);
  return negated ? classNegate(found) : found;
}

function member(): i32 {
  if (peekByte() < 0) {
    scannerFail();
    return 0;
  }
  if (!acceptByte(0x5c)) return nextPoint();
  const point = readEscape();
  if (point < 0) scannerFail();
  return point;
}

function addRange(target: CharacterClass): void {
  const first = member();
  let last = first;
  if (peekByte() == 0x2d && peekSecond() != 0x5d && peekSecond() >= 0) {
    skipBytes(1);
    last = member();
    if (last < first) scannerFail();
  }
  if (!failed) classAdd(target, first, last);
}

/** After the opening bracket. */
export function parseClass(fold: bool): CharacterClass {
  const negated = acceptByte(0x5e);
  const result = classNew();
  let first = true;
  while (!failed && (first || peekByte() != 0x5d)) {
    first = false;
    let found = changetype<CharacterClass>(0);
    if (peekByte() == 0x5b && peekSecond() == 0x3a) found = bracketedName();
    else if (peekByte() == 0x5c) found = escapedClass();
    if (failed) break;
    if (exists(found)) classAddAll(result, found);
    else addRange(result);
  }
  if (failed || !acceptByte(0x5d)) {
    scannerFail();
    return result;
  }
  if (fold) classFold(result);
  classNormalise(result);
  return negated ? classNegate(result) : result;
}
