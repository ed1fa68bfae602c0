/** semver.compare and semver.is_valid. A leading v is passed over. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { numberFromI64 } from "../../value/number";
import { stringLength, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { failWith } from "../failure";
import { MESSAGE_INVALID_SEMVER } from "../messages";

function isDigit(byte: i32): bool {
  return <u32>(byte - 0x30) < 10;
}

function isIdentifierByte(byte: i32): bool {
  return isDigit(byte) || <u32>((byte | 0x20) - 0x61) < 26 || byte == 0x2d;
}

/** Address after a number without leading zeros, or 0. */
function skipNumber(at: i32, end: i32): i32 {
  const start = at;
  while (at < end && isDigit(load<u8>(at))) at += 1;
  return at == start || (at - start > 1 && load<u8>(start) == 0x30) ? 0 : at;
}

/** Address after identifiers that dots part, or 0. Numeric ones have no leading zeros where that is asked for. */
function skipIdentifiers(at: i32, end: i32, strict: bool): i32 {
  for (;;) {
    const start = at;
    let numeric = true;
    while (at < end && isIdentifierByte(load<u8>(at))) {
      numeric = numeric && isDigit(load<u8>(at));
      at += 1;
    }
    if (at == start || (strict && numeric && at - start > 1 && load<u8>(start) == 0x30)) return 0;
    if (at == end || load<u8>(at) != 0x2e) return at;
    at += 1;
  }
  return 0;
}

function startOf(text: i32): i32 {
  const start = stringPointer(text);
  return stringLength(text) > 0 && load<u8>(start) == 0x76 ? start + 1 : start;
}

function isVersion(text: i32): bool {
  const end = stringPointer(text) + stringLength(text);
  let at = startOf(text);
  for (let part = 0; part < 3; part++) {
    if (part > 0) {
      if (at >= end || load<u8>(at) != 0x2e) return false;
      at += 1;
    }
    at = skipNumber(at, end);
    if (at == 0) return false;
  }
  if (at < end && load<u8>(at) == 0x2d) {
    at = skipIdentifiers(at + 1, end, true);
    if (at == 0) return false;
  }
  if (at < end && load<u8>(at) == 0x2b) at = skipIdentifiers(at + 1, end, false);
  return at == end;
}

/** Compares the runs [left, leftEnd) and [right, rightEnd): numbers by value, below words; words by bytes. */
function compareIdentifiers(left: i32, leftEnd: i32, right: i32, rightEnd: i32): i32 {
  const leftNumeric = isNumeric(left, leftEnd);
  const rightNumeric = isNumeric(right, rightEnd);
  if (leftNumeric != rightNumeric) return leftNumeric ? -1 : 1;
  const leftLength = leftEnd - left;
  const rightLength = rightEnd - right;
  if (leftNumeric && leftLength != rightLength) return leftLength < rightLength ? -1 : 1;
  const order = memory.compare(left, right, min(leftLength, rightLength));
  if (order != 0) return order < 0 ? -1 : 1;
  if (leftLength == rightLength) return 0;
  return leftLength < rightLength ? -1 : 1;
}

function isNumeric(at: i32, end: i32): bool {
  while (at < end && isDigit(load<u8>(at))) at += 1;
  return at == end;
}

/** The end of the identifier or number that begins at the address. */
function identifierEnd(at: i32, end: i32, core: bool): i32 {
  while (at < end && load<u8>(at) != 0x2e && load<u8>(at) != 0x2b && !(core && load<u8>(at) == 0x2d)) at += 1;
  return at;
}

/** The end of the version without its build metadata. */
function withoutBuild(text: i32): i32 {
  const end = stringPointer(text) + stringLength(text);
  let at = startOf(text);
  while (at < end && load<u8>(at) != 0x2b) at += 1;
  return at;
}

function compareVersions(first: i32, second: i32): i32 {
  let left = startOf(first);
  let right = startOf(second);
  const leftEnd = withoutBuild(first);
  const rightEnd = withoutBuild(second);
  for (let part = 0; ; part++) {
    const leftNext = identifierEnd(left, leftEnd, part < 3);
    const rightNext = identifierEnd(right, rightEnd, part < 3);
    const order = compareIdentifiers(left, leftNext, right, rightNext);
    if (order != 0) return order;
    if (leftNext == leftEnd || rightNext == rightEnd) {
      if (leftNext == leftEnd && rightNext == rightEnd) return 0;
      // No pre-release comes after any; a longer pre-release comes after its own beginning.
      return (leftNext == leftEnd) == (part == 2) ? 1 : -1;
    }
    left = leftNext + 1;
    right = rightNext + 1;
  }
  return 0;
}

export function semverCompare(first: i32, second: i32): i32 {
  if (typeOf(first) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, first);
  if (typeOf(second) != TYPE_STRING) return failOperand(2, 1 << TYPE_STRING, second);
  if (!isVersion(first)) return failWith(MESSAGE_INVALID_SEMVER, first, 1);
  if (!isVersion(second)) return failWith(MESSAGE_INVALID_SEMVER, second, 2);
  return numberFromI64(compareVersions(first, second));
}

export function semverIsValid(value: i32): i32 {
  return fromBoolean(typeOf(value) == TYPE_STRING && isVersion(value));
}
