/** json.filter and json.remove: a document with only, or without, what paths name. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_OBJECT } from "../../layout";
import { arrayAppend, arrayNew } from "../../value/array";
import { objectGet, objectNew, objectPut } from "../../value/object";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { setNew, setPut } from "../../value/set";
import { NULL, typeOf } from "../../value/word";
import { bufferInteger, bufferNew, bufferToString } from "../text/buffer";
import { pathTree } from "./paths";

/** The name under which a path tree has an entry: positions of arrays are text, members of sets themselves. */
function nameOf(source: i32, type: i32, i: i32): i32 {
  if (type == TYPE_OBJECT) return scanKey(source, i);
  if (type != TYPE_ARRAY) return scanValue(source, i);
  const buffer = bufferNew(12);
  bufferInteger(buffer, i);
  return bufferToString(buffer);
}

/** What is left of a value, or 0 when nothing is. `tree`: what paths say of it, 0 for not a word. */
function select(value: i32, tree: i32, wanted: bool): i32 {
  if (tree == 0) return wanted ? 0 : value;
  if (tree == NULL) return wanted ? value : 0;
  const type = typeOf(value);
  if (type < TYPE_ARRAY) return value;
  const length = scanLength(value);
  const result = type == TYPE_ARRAY ? arrayNew(length) : type == TYPE_OBJECT ? objectNew(4) : setNew(4);
  for (let i = 0; i < length; i++) {
    const left = select(scanValue(value, i), objectGet(tree, nameOf(value, type, i)), wanted);
    if (left == 0) continue;
    if (type == TYPE_ARRAY) arrayAppend(result, left);
    else if (type == TYPE_OBJECT) objectPut(result, scanKey(value, i), left);
    else setPut(result, left);
  }
  return result;
}

function selectPaths(object: i32, paths: i32, wanted: bool): i32 {
  if (typeOf(object) != TYPE_OBJECT) return failOperand(1, 1 << TYPE_OBJECT, object);
  const tree = pathTree(paths);
  return tree == 0 ? 0 : select(object, tree, wanted);
}

export function jsonFilter(object: i32, paths: i32): i32 {
  return selectPaths(object, paths, true);
}

export function jsonRemove(object: i32, paths: i32): i32 {
  return selectPaths(object, paths, false);
}
