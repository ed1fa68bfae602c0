// Rules that contradict each other end the evaluation, with a message that is put together only then.

import { outputEnd, outputStart, writeByte, writeBytes, writeText } from "../json/output";
import { readFrom, readNumber } from "../memory/seven-bits";
import { formatInteger, formatted } from "../number/format-integer";
import { valueEqual } from "../value/compare";
import { abortWith } from "./abort";

// A record of a conflict is three numbers as `seven-bits.ts` reads them: the address of its texts, line and
// column. The texts are two words: the addresses of the file's name, or 0, and of what is wrong; each ends in a NUL.
const ERROR: i32 = 4;

export function conflict(record: i32): void {
  outputStart();
  readFrom(record);
  const texts = readNumber();
  const file = load<i32>(texts);
  if (file != 0) {
    writeText(file);
    writePlace();
    writePlace();
    writeByte(0x3a);
    writeByte(0x20);
  }
  writeText(load<i32>(texts, ERROR));
  abortWith(outputEnd());
}

function writePlace(): void {
  writeByte(0x3a);
  const length = formatInteger(readNumber());
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
