/** glob.match and glob.quote_meta. */
import { failOperand } from "../../evaluation/errors";
import { global_epoch } from "../../evaluation/state";
import { TYPE_ARRAY, TYPE_NULL, TYPE_STRING } from "../../layout";
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "../../value/array";
import { numberFromI64, toI64 } from "../../value/number";
import { objectGet, objectNew, objectPut } from "../../value/object";
import { codePointCount, stringLength, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { failAbout } from "../failure";
import { failGlob } from "../failure-patterns";
import { MESSAGE_DELIMITER_RUNES, MESSAGE_DELIMITER_STRINGS } from "../messages";
import { MESSAGE_DELIMITERS_OPERAND } from "../messages";
import { CharacterClass, classAdd, classNew } from "../regex/class";
import { search } from "../regex/match";
import { Program, programNew } from "../regex/program";
import { bufferByte, bufferNew, bufferToString } from "../text/buffer";
import { codePointAt } from "../text/code-point";
import { rawText } from "../text/valid-text";
import { parseGlob } from "./parse";

/** No separators for null, the dot for an empty array. */
function separatorsOf(delimiters: i32): CharacterClass {
  const result = classNew();
  if (typeOf(delimiters) == TYPE_NULL) return result;
  const length = arrayLength(delimiters);
  if (length == 0) classAdd(result, 0x2e, 0x2e);
  for (let i = 0; i < length; i++) {
    const delimiter = arrayAt(delimiters, i);
    const point = codePointAt(stringPointer(delimiter));
    classAdd(result, point, point);
  }
  return result;
}

function compile(pattern: i32, delimiters: i32): Program {
  const separators = separatorsOf(delimiters);
  if (rawText(pattern) != pattern) return changetype<Program>(0);
  const root = parseGlob(stringPointer(pattern), stringLength(pattern), separators);
  return changetype<usize>(root) == 0 ? changetype<Program>(0) : programNew(root, 1, 0);
}

let programs: i32 = 0;
let programsEpoch: i32 = 0;

/** The program of a pattern with its delimiters, kept for the evaluation; null when malformed. */
function programFor(pattern: i32, delimiters: i32): Program {
  if (programs == 0 || programsEpoch != global_epoch) {
    programs = objectNew(4);
    programsEpoch = global_epoch;
  }
  const key = arrayNew(2);
  arrayAppend(key, pattern);
  arrayAppend(key, delimiters);
  const known = objectGet(programs, key);
  if (known != 0) return changetype<Program>(<usize><i32>toI64(known));
  const program = compile(pattern, delimiters);
  objectPut(programs, key, numberFromI64(<i64>changetype<usize>(program)));
  return program;
}

/** True, the failure reported, when one is not a single code point. */
function refuseDelimiters(delimiters: i32): bool {
  const length = typeOf(delimiters) == TYPE_NULL ? 0 : arrayLength(delimiters);
  for (let i = 0; i < length; i++) {
    const delimiter = arrayAt(delimiters, i);
    if (typeOf(delimiter) == TYPE_STRING && codePointCount(delimiter) == 1) continue;
    failAbout(typeOf(delimiter) == TYPE_STRING ? MESSAGE_DELIMITER_RUNES : MESSAGE_DELIMITER_STRINGS, delimiter);
    return true;
  }
  return false;
}

export function globMatch(pattern: i32, delimiters: i32, text: i32): i32 {
  if (typeOf(pattern) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, pattern);
  const type = typeOf(delimiters);
  if (type != TYPE_ARRAY && type != TYPE_NULL) return failAbout(MESSAGE_DELIMITERS_OPERAND, delimiters);
  if (refuseDelimiters(delimiters)) return 0;
  if (typeOf(text) != TYPE_STRING) return failOperand(3, 1 << TYPE_STRING, text);
  const program = programFor(pattern, delimiters);
  if (changetype<usize>(program) == 0) return failGlob(pattern);
  const start = stringPointer(text);
  return fromBoolean(search(program, start, start + stringLength(text), start, 0));
}

/** Puts a backslash before what a glob would give a meaning. */
export function globQuoteMeta(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const length = stringLength(text);
  const buffer = bufferNew(length + 8);
  const end = stringPointer(text) + length;
  for (let at = stringPointer(text); at < end; at++) {
    const byte = <i32>load<u8>(at);
    const isMeta = byte == 0x2a || byte == 0x3f || byte == 0x5b || byte == 0x5d || byte == 0x7b || byte == 0x7d;
    if (isMeta || byte == 0x5c) bufferByte(buffer, 0x5c);
    bufferByte(buffer, byte);
  }
  return bufferToString(buffer);
}
