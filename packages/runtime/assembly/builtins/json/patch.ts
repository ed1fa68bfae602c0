/** json.patch: JSON Patch (RFC 6902), on sets too. */
import { EXPECTED_PATHS, failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_OBJECT, TYPE_STRING } from "../../layout";
import { arrayAt, arrayLength } from "../../value/array";
import { valueEqual } from "../../value/compare";
import { objectGet } from "../../value/object";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { allocate } from "../../memory/bump";
import { fail, failAbout } from "../failure";
import { failAboutValues } from "../failure-values";
import { MESSAGE_INVALID_PATCH, MESSAGE_MISSING_FROM, MESSAGE_MISSING_OP, MESSAGE_MISSING_PATH } from "../messages";
import { MESSAGE_MISSING_VALUE, MESSAGE_OP_STRING, MESSAGE_TEST_FAILED, MESSAGE_UNKNOWN_OP } from "../messages";
import { edit, valueAt } from "./edit";
import { pathOf } from "./paths";

// Names as little-endian bytes.
const ADD: u64 = 0x646461;
const COPY: u64 = 0x79706f63;
const FROM: u64 = 0x6d6f7266;
const MOVE: u64 = 0x65766f6d;
const OP: u64 = 0x706f;
const PATH: u64 = 0x68746170;
const REMOVE: u64 = 0x65766f6d6572;
const REPLACE: u64 = 0x6563616c706572;
const TEST: u64 = 0x74736574;
const VALUE: u64 = 0x65756c6176;

/** Up to eight bytes of a string as such a name; 0 for other strings and for no string. */
function nameOf(value: i32): u64 {
  if (typeOf(value) != TYPE_STRING || stringLength(value) > 7) return 0;
  let name: u64 = 0;
  for (let i = stringLength(value) - 1; i >= 0; i--) name = (name << 8) | <u64>load<u8>(stringPointer(value) + i);
  return name;
}

function attribute(patch: i32, name: u64): i32 {
  const text = allocate(8);
  store<u64>(text, name);
  return objectGet(patch, stringNew(text, <i32>(71 - clz(name)) >> 3));
}

/** The path of an attribute; 0, the failure reported, when it is missing or none. */
function pathAttribute(patch: i32, name: u64, missing: i32): i32 {
  const value = attribute(patch, name);
  if (value == 0) return fail(missing);
  const path = pathOf(value);
  return path == 0 ? failOperand(2, EXPECTED_PATHS, value) : path;
}

/** The document after one operation; 0, the failure reported, when that cannot be carried out. */
function apply(document: i32, patch: i32): i32 {
  if (typeOf(patch) != TYPE_OBJECT) return fail(MESSAGE_INVALID_PATCH);
  if (attribute(patch, PATH) == 0) return fail(MESSAGE_MISSING_PATH);
  const operation = attribute(patch, OP);
  if (operation == 0) return fail(MESSAGE_MISSING_OP);
  if (typeOf(operation) != TYPE_STRING) return failAbout(MESSAGE_OP_STRING, operation);
  const path = pathAttribute(patch, PATH, MESSAGE_MISSING_PATH);
  if (path == 0) return 0;
  const name = nameOf(operation);
  if (name == REMOVE) return edit(document, path, 0, 0);
  if (name == MOVE || name == COPY) return carry(document, pathAttribute(patch, FROM, MESSAGE_MISSING_FROM), path, name == MOVE);
  if (name != ADD && name != TEST && name != REPLACE) return failAbout(MESSAGE_UNKNOWN_OP, operation);
  const value = attribute(patch, VALUE);
  if (value == 0) return fail(MESSAGE_MISSING_VALUE);
  if (name == ADD) return edit(document, path, 0, value);
  return name == TEST ? tested(document, path, value) : replaced(document, path, value);
}

/** Puts what lies at one path at another one. */
function carry(document: i32, from: i32, path: i32, leaves: bool): i32 {
  const moved = from == 0 ? 0 : valueAt(document, from);
  if (moved == 0) return 0;
  const rest = leaves && arrayLength(from) > 0 ? edit(document, from, 0, 0) : document;
  return rest == 0 ? 0 : edit(rest, path, 0, moved);
}

function tested(document: i32, path: i32, value: i32): i32 {
  const present = valueAt(document, path);
  if (present == 0) return 0;
  return valueEqual(present, value) ? document : failAboutValues(MESSAGE_TEST_FAILED, value, present);
}

function replaced(document: i32, path: i32, value: i32): i32 {
  const without = arrayLength(path) == 0 ? document : edit(document, path, 0, 0);
  return without == 0 ? 0 : edit(without, path, 0, value);
}

export function jsonPatch(document: i32, patches: i32): i32 {
  if (typeOf(patches) != TYPE_ARRAY) return failOperand(2, 1 << TYPE_ARRAY, patches);
  const length = arrayLength(patches);
  for (let i = 0; i < length && document != 0; i++) document = apply(document, arrayAt(patches, i));
  return document;
}
