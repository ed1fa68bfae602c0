// JSON has only string keys: any other key becomes its own JSON text.

import { TYPE_STRING } from "../layout";
import { tableKey, tableLength, tableValue } from "../value/columns";
import { objectNew, objectPut } from "../value/object";
import { stringNew } from "../value/string";
import { typeOf } from "../value/word";
import { outputLength, outputResume, outputRoom, outputStarted } from "./output";
import { writeText } from "./write";

/** The object itself when all its keys are strings. */
export function withStringKeys(object: i32, mode: i32): i32 {
  const length = tableLength(object);
  let i = 0;
  while (i < length && typeOf(tableKey(object, i)) == TYPE_STRING) i++;
  return i == length ? object : convert(object, length, mode);
}

function convert(object: i32, length: i32, mode: i32): i32 {
  const converted = objectNew(length);
  for (let i = 0; i < length; i++) {
    const key = tableKey(object, i);
    objectPut(converted, typeOf(key) == TYPE_STRING ? key : textOf(key, mode), tableValue(object, i));
  }
  return converted;
}

/** Writes the key on its own, while the text around it waits. */
function textOf(key: i32, mode: i32): i32 {
  const start = outputStarted();
  const length = outputLength();
  const room = outputRoom();
  const text = writeText(key, mode);
  const string = stringNew(text, outputLength());
  outputResume(start, length, room);
  return string;
}
