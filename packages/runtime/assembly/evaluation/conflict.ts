// Rules that contradict each other end the evaluation, with a message that is put together only then.

import { outputEnd, outputStart, writeByte, writeBytes, writeText } from "../json/output";
import { formatInteger, formatted } from "../number/format-integer";
import { valueEqual } from "../value/compare";
import { abortWith } from "./abort";

// A record of a conflict is four words: the file's name or 0, line, column, and what is wrong; texts end in a NUL.
const LINE: i32 = 4;
const COLUMN: i32 = 8;
const ERROR: i32 = 12;

export function conflict(record: i32): void {
  outputStart();
  const file = load<i32>(record);
  if (file != 0) {
    writeText(file);
    writePlace(load<i32>(record, LINE));
    writePlace(load<i32>(record, COLUMN));
    writeByte(0x3a);
    writeByte(0x20);
  }
  writeText(load<i32>(record, ERROR));
  abortWith(outputEnd());
}

function writePlace(place: i32): void {
  writeByte(0x3a);
  const length = formatInteger(place);
  writeBytes(formatted(), length);
}

/** What a document that may have one value has from now on: `value`, which must be what it has, if it has something. */
export function assignOnce(value: i32, before: i32, record: i32): i32 {
  if (before != 0 && !valueEqual(before, value)) conflict(record);
  return value;
}

/** Aborts unless the condition holds. */
export function conflictUnless(condition: i32, record: i32): void {
  if (!condition) conflict(record);
}
