// Arrays: a node and a growable run of words.

import { ARRAY_CAPACITY, ARRAY_ELEMENTS, ARRAY_LENGTH, ARRAY_SIZE, TYPE_ARRAY } from "../layout";
import { allocate, growInPlace } from "../memory/bump";
import { nodeStart } from "./node";
import { slotValue } from "./slot";

export function arrayNew(capacity: i32): i32 {
  const node = allocate(ARRAY_SIZE + (capacity << 2));
  nodeStart(node, TYPE_ARRAY);
  store<i32>(node, 0, ARRAY_LENGTH);
  store<i32>(node, capacity, ARRAY_CAPACITY);
  store<i32>(node, node + ARRAY_SIZE, ARRAY_ELEMENTS);
  return node;
}

/** Appends in place: only for an array that nothing else refers to yet. */
export function arrayAppend(array: i32, value: i32): void {
  const length = load<i32>(array, ARRAY_LENGTH);
  if (length == load<i32>(array, ARRAY_CAPACITY)) grow(array, length);
  store<i32>(load<i32>(array, ARRAY_ELEMENTS) + (length << 2), value);
  store<i32>(array, length + 1, ARRAY_LENGTH);
}

@inline
export function arrayLength(array: i32): i32 {
  return load<i32>(array, ARRAY_LENGTH);
}

/** The element at a position that the caller has checked. */
@inline
export function arrayAt(array: i32, position: i32): i32 {
  return slotValue(load<i32>(array, ARRAY_ELEMENTS) + (position << 2));
}

/** Replaces an element in place: only for an array that nothing else refers to yet. */
export function arraySet(array: i32, position: i32, value: i32): void {
  store<i32>(load<i32>(array, ARRAY_ELEMENTS) + (position << 2), value);
}

function grow(array: i32, length: i32): void {
  const capacity = max(4, length << 1);
  const elements = load<i32>(array, ARRAY_ELEMENTS);
  store<i32>(array, capacity, ARRAY_CAPACITY);
  if (elements == array + ARRAY_SIZE && growInPlace(array, ARRAY_SIZE + (length << 2), ARRAY_SIZE + (capacity << 2))) {
    return;
  }
  if (growInPlace(elements, length << 2, capacity << 2)) return;
  const moved = allocate(capacity << 2);
  memory.copy(moved, elements, length << 2);
  store<i32>(array, moved, ARRAY_ELEMENTS);
}
