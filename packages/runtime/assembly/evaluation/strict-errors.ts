// Errors of builtins in strict modules: remembered here, and raised by the call site, which knows file and line.

import { TYPE_ARRAY, TYPE_SET } from "../layout";
import { outputEnd, outputStart, writeByte, writeBytes, writeText, writeWord } from "../json/output";
import { isByteUnit } from "../json/utf8";
import { formatInteger, formatted } from "../number/format-integer";
import { stringLength, stringPointer } from "../value/string";
import { typeOf } from "../value/word";
import { abortWith } from "./abort";
import { EXPECTED_INTEGER, EXPECTED_PATHS, EXPECTED_UNSIGNED } from "./errors";

@external("data", "type_names")
declare const TYPE_NAMES: i32;
/** NUL-terminated pieces, in the order of the PIECE_* numbers. */
@external("data", "error_pieces")
declare const ERROR_PIECES: i32;

const PIECE_TYPE_ERROR: i32 = 0;
const PIECE_BUILTIN_ERROR: i32 = 1;
const PIECE_OPERAND: i32 = 2;
const PIECE_MUST_BE: i32 = 3;
const PIECE_ONE_OF: i32 = 4;
const PIECE_BUT_GOT: i32 = 5;
const PIECE_INTEGER: i32 = 6;
const PIECE_FRACTION: i32 = 7;
const PIECE_UNSIGNED: i32 = 8;
const PIECE_NEGATIVE: i32 = 9;
const PIECE_PATHS: i32 = 10;

// Bytes as words, the first one lowest: `\x00`, and U+FFFD in UTF-8.
const NUL_SPELLED = 0x3030785c;
const REPLACEMENT_BYTES = 0xbdbfef;

/** A string value, or 0. */
let message: i32 = 0;
/** The message is of a type error. */
let typed: bool = false;
/** Operand number of a type error, or 0. */
let position: i32 = 0;
let expected: i32 = 0;
let got: i32 = 0;

export function strictFailOperand(operand: i32, mask: i32, value: i32): i32 {
  position = operand;
  expected = mask;
  got = typeOf(value);
  return 0;
}

export function strictFailMessage(text: i32): i32 {
  message = text;
  return 0;
}

/** A type error whose text says more than which operand. */
export function strictFailType(text: i32): i32 {
  message = text;
  typed = true;
  return 0;
}

export function strictFailIsStrict(): i32 {
  return 1;
}

/** Before a call: what earlier calls left behind is theirs. */
export function strictClear(): void {
  message = 0;
  typed = false;
  position = 0;
}

/**
 * After a call that gave nothing: aborts when the builtin failed, and returns when it is merely undefined.
 * `location` ("file:row:col: ") and `name` are NUL-terminated.
 */
export function strictRaise(location: i32, name: i32): void {
  if (message == 0 && position == 0) return;
  outputStart();
  writeText(location);
  writeText(piece(position != 0 || typed ? PIECE_TYPE_ERROR : PIECE_BUILTIN_ERROR));
  writeText(name);
  writeByte(0x3a);
  writeByte(0x20);
  if (position != 0) writeOperandError();
  else writeMessage(message);
  strictClear();
  abortWith(outputEnd());
}

/** Hosts read up to the first NUL, so one in the text is spelled out; a byte that is no text is U+FFFD. */
function writeMessage(text: i32): void {
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at++) {
    if (load<u8>(at) == 0) writeWord(NUL_SPELLED, 4);
    else if (isByteUnit(at)) {
      writeWord(REPLACEMENT_BYTES, 3);
      at += 3;
    } else writeByte(load<u8>(at));
  }
}

function writeOperandError(): void {
  writeText(piece(PIECE_OPERAND));
  const length = formatInteger(position);
  writeBytes(formatted(), length);
  writeText(piece(PIECE_MUST_BE));
  if (expected == EXPECTED_INTEGER || expected == EXPECTED_UNSIGNED) {
    const isInteger = expected == EXPECTED_INTEGER;
    writeText(piece(isInteger ? PIECE_INTEGER : PIECE_UNSIGNED));
    writeText(piece(PIECE_BUT_GOT));
    writeText(piece(isInteger ? PIECE_FRACTION : PIECE_NEGATIVE));
    return;
  }
  if (expected == EXPECTED_PATHS) {
    writeText(piece(PIECE_PATHS));
  } else if (popcnt(expected) > 1) {
    writeText(piece(PIECE_ONE_OF));
    writeByte(0x7b);
    writeTypes();
    writeByte(0x7d);
  } else {
    writeTypes();
  }
  writeText(piece(PIECE_BUT_GOT));
  writeText(TYPE_NAMES + (got << 3));
}

/** In Rego's order, but for the pair that OPA always names the other way round. */
function writeTypes(): void {
  const isPair = expected == ((1 << TYPE_ARRAY) | (1 << TYPE_SET));
  let written = 0;
  for (let i = 1; i <= TYPE_SET; i++) {
    const type = isPair ? TYPE_SET + 1 - i : i;
    if ((expected & (1 << type)) == 0) continue;
    if (written++ > 0) {
      writeByte(0x2c);
      writeByte(0x20);
    }
    writeText(TYPE_NAMES + (type << 3));
  }
}

function piece(number: i32): i32 {
  let at = ERROR_PIECES;
  for (let skipped = 0; skipped < number; skipped++) {
    while (load<u8>(at) != 0) at++;
    at++;
  }
  return at;
}
