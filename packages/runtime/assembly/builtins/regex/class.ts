/** Sets of code points as sorted ranges: built for `[…]`, and searched when matching. */
import { allocate, growInPlace } from "../../memory/bump";
import { caseFirst, caseMapped, caseRecord, caseRecordCount, caseShift, caseSteps } from "../text/letter-case";

/** Ranges are pairs of u32, first and last. */
@unmanaged
export class CharacterClass {
  ranges: i32;
  count: i32;
  capacity: i32;
}

const LAST_POINT = 0x10ffff;

export function classNew(): CharacterClass {
  const result = changetype<CharacterClass>(<usize>allocate(<i32>offsetof<CharacterClass>()));
  result.capacity = 8;
  result.ranges = allocate(64);
  result.count = 0;
  return result;
}

export function classAdd(target: CharacterClass, first: i32, last: i32): void {
  if (target.count == target.capacity) {
    const size = target.capacity * 8;
    if (!growInPlace(target.ranges, size, size * 2)) {
      const moved = allocate(size * 2);
      memory.copy(moved, target.ranges, size);
      target.ranges = moved;
    }
    target.capacity *= 2;
  }
  const at = target.ranges + target.count * 8;
  store<i32>(at, first);
  store<i32>(at, last, 4);
  target.count += 1;
}

export function classAddAll(target: CharacterClass, source: CharacterClass): void {
  for (let i = 0; i < source.count; i++) {
    classAdd(target, load<i32>(source.ranges + i * 8), load<i32>(source.ranges + i * 8, 4));
  }
}

/** Sorts the ranges by heap sort and joins those that touch. */
export function classNormalise(target: CharacterClass): void {
  const ranges = target.ranges;
  for (let start = target.count / 2 - 1; start >= 0; start--) sift(ranges, start, target.count);
  for (let end = target.count - 1; end > 0; end--) {
    const top = load<u64>(ranges);
    store<u64>(ranges, load<u64>(ranges + end * 8));
    store<u64>(ranges + end * 8, top);
    sift(ranges, 0, end);
  }
  let kept = 0;
  for (let i = 0; i < target.count; i++) {
    const first = load<i32>(ranges + i * 8);
    const last = load<i32>(ranges + i * 8, 4);
    const previous = ranges + (kept - 1) * 8;
    if (kept > 0 && first <= load<i32>(previous, 4) + 1) {
      if (last > load<i32>(previous, 4)) store<i32>(previous, last, 4);
    } else {
      store<i32>(ranges + kept * 8, first);
      store<i32>(ranges + kept * 8, last, 4);
      kept += 1;
    }
  }
  target.count = kept;
}

function sift(ranges: i32, root: i32, end: i32): void {
  for (let child = root * 2 + 1; child < end; child = root * 2 + 1) {
    const right = child + 1 < end && load<u32>(ranges + child * 8) < load<u32>(ranges + (child + 1) * 8);
    if (right) child += 1;
    if (load<u32>(ranges + root * 8) >= load<u32>(ranges + child * 8)) return;
    const moved = load<u64>(ranges + root * 8);
    store<u64>(ranges + root * 8, load<u64>(ranges + child * 8));
    store<u64>(ranges + child * 8, moved);
    root = child;
  }
}

/** The complement; the class must be normalised, and the result is. */
export function classNegate(source: CharacterClass): CharacterClass {
  const result = classNew();
  let next = 0;
  for (let i = 0; i < source.count; i++) {
    const first = load<i32>(source.ranges + i * 8);
    if (first > next) classAdd(result, next, first - 1);
    next = load<i32>(source.ranges + i * 8, 4) + 1;
  }
  if (next <= LAST_POINT) classAdd(result, next, LAST_POINT);
  return result;
}

export function classHas(target: CharacterClass, point: i32): bool {
  let low = 0;
  let high = target.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = target.ranges + middle * 8;
    if (point < load<i32>(at)) high = middle - 1;
    else if (point > load<i32>(at, 4)) low = middle + 1;
    else return true;
  }
  return false;
}

/** Adds the other cases of every member. A third case of a letter is found in the second or third round. */
export function classFold(target: CharacterClass): void {
  for (let round = 0; round < 3; round++) {
    classNormalise(target);
    const count = target.count;
    const records = caseRecordCount();
    for (let i = 0; i < records; i++) foldRecord(target, caseRecord(i));
    classNormalise(target);
    if (target.count == count && round > 0) return;
  }
}

function foldRecord(target: CharacterClass, record: u64): void {
  const first = caseFirst(record);
  if (first == 0x130) return;
  for (let step = 0; step <= caseSteps(record); step++) {
    const point = first + (step << caseShift(record));
    if (point == 0x131) continue;
    const other = caseMapped(record, point);
    const has = classHas(target, point);
    if (has != classHas(target, other)) addUnsorted(target, has ? other : point);
  }
}

/** Adds one code point and keeps the class searchable. */
function addUnsorted(target: CharacterClass, point: i32): void {
  classAdd(target, point, point);
  let at = target.count - 1;
  const ranges = target.ranges;
  while (at > 0 && load<i32>(ranges + (at - 1) * 8) > point) {
    store<u64>(ranges + at * 8, load<u64>(ranges + (at - 1) * 8));
    at -= 1;
  }
  store<i32>(ranges + at * 8, point);
  store<i32>(ranges + at * 8, point, 4);
}
