/** Unicode's simple case mappings, from `tables/letter-case.mjs`. */

@external("data", "letter_case") declare const letterCase: usize;

const RECORD_SIZE = 5;

@inline
function lowerCount(): i32 {
  return load<u16>(letterCase);
}

/** How many mapping records there are; a class is closed under folding by going through them. */
export function caseRecordCount(): i32 {
  return lowerCount() + load<u16>(letterCase, 2);
}

/** Low bits first: 17 of the first point, 6 of the steps to the last one, 1 of stride - 1, 16 of the delta in a plane. */
@inline
export function caseRecord(index: i32): u64 {
  return load<u64>(<i32>letterCase + 4 + index * RECORD_SIZE);
}

@inline
export function caseFirst(record: u64): i32 {
  return <i32>record & 0x1ffff;
}

@inline
export function caseSteps(record: u64): i32 {
  return (<i32>record >> 17) & 0x3f;
}

/** 0 where the points follow one another, 1 where every second is left out: what a number of steps is shifted by. */
@inline
export function caseShift(record: u64): i32 {
  return (<i32>record >> 23) & 1;
}

@inline
export function caseMapped(record: u64, point: i32): i32 {
  return (point & ~0xffff) | ((point + <i32>(record >> 24)) & 0xffff);
}

/** Finds the record that holds the point, of those from `low` up to `high`, and applies its delta. */
function mapPoint(low: i32, high: i32, point: i32): i32 {
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = caseRecord(middle);
    const distance = point - caseFirst(record);
    const shift = caseShift(record);
    if (distance < 0) {
      high = middle - 1;
    } else if (distance > caseSteps(record) << shift) {
      low = middle + 1;
    } else return distance & shift ? point : caseMapped(record, point);
  }
  return point;
}

export function toLower(point: i32): i32 {
  if (point < 0x80) return <u32>(point - 0x41) < 26 ? point + 0x20 : point;
  return mapPoint(0, lowerCount() - 1, point);
}

export function toUpper(point: i32): i32 {
  if (point < 0x80) return <u32>(point - 0x61) < 26 ? point - 0x20 : point;
  return mapPoint(lowerCount(), caseRecordCount() - 1, point);
}

/** The same number for all code points that Go's simple folding takes for one another. */
export function foldCase(point: i32): i32 {
  if (point == 0x130 || point == 0x131) return point;
  return toLower(toUpper(point));
}
