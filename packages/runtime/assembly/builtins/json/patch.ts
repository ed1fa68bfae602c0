/** json.patch: JSON Patch (RFC 6902), on sets too. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_OBJECT, TYPE_STRING } from "../../layout";
import { arrayAt, arrayLength } from "../../value/array";
import { valueEqual } from "../../value/compare";
import { objectGet } from "../../value/object";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail } from "../failure";
import { MESSAGE_INVALID_PATCH, MESSAGE_INVALID_PATH, MESSAGE_MISSING_PATH } from "../messages";
import { allocate } from "../../memory/bump";
import { elementOfOtherType } from "../operand";
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

/** The document after one operation; 0 when that cannot be carried out. */
function apply(document: i32, patch: i32): i32 {
  const name = nameOf(attribute(patch, OP));
  const path = pathOf(attribute(patch, PATH));
  if (path == 0) return 0;
  if (name == REMOVE) return edit(document, path, 0, 0);
  if (name == MOVE || name == COPY) {
    const from = pathOf(attribute(patch, FROM));
    const moved = from == 0 ? 0 : valueAt(document, from);
    if (moved == 0) return 0;
    const rest = name == COPY || arrayLength(from) == 0 ? document : edit(document, from, 0, 0);
    return rest == 0 ? 0 : edit(rest, path, 0, moved);
  }
  const value = attribute(patch, VALUE);
  if (value == 0) return 0;
  if (name == ADD) return edit(document, path, 0, value);
  const present = valueAt(document, path);
  if (present == 0) return 0;
  if (name == TEST) return valueEqual(present, value) ? document : 0;
  if (name != REPLACE) return 0;
  const without = arrayLength(path) == 0 ? document : edit(document, path, 0, 0);
  return without == 0 ? 0 : edit(without, path, 0, value);
}

export function jsonPatch(document: i32, patches: i32): i32 {
  if (typeOf(patches) != TYPE_ARRAY) return failOperand(2, 1 << TYPE_ARRAY, patches);
  if (elementOfOtherType(patches, TYPE_OBJECT) != 0) return fail(MESSAGE_INVALID_PATCH);
  const length = arrayLength(patches);
  for (let i = 0; i < length; i++) {
    if (attribute(arrayAt(patches, i), PATH) == 0) return fail(MESSAGE_MISSING_PATH);
  }
  for (let i = 0; i < length && document != 0; i++) document = apply(document, arrayAt(patches, i));
  return document == 0 ? fail(MESSAGE_INVALID_PATH) : document;
}
