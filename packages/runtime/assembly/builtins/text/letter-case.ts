/** Unicode's simple case mappings, from `tables/letter-case.mjs`. */

@external("data", "letter_case") declare const letterCase: usize;

const RECORD_SIZE = 12;

/** Finds the record that holds the point and applies its delta. */
function mapPoint(list: i32, point: i32): i32 {
  let low = 0;
  let high = load<i32>(list) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = list + 4 + middle * RECORD_SIZE;
    const first = load<i32>(record);
    const packed = load<u32>(record, 4);
    if (point < first) {
      high = middle - 1;
    } else if (point > <i32>(packed & 0xffffff)) {
      low = middle + 1;
    } else {
      const stride = <i32>(packed >> 24);
      return (point - first) % stride == 0 ? point + load<i32>(record, 8) : point;
    }
  }
  return point;
}

export function toLower(point: i32): i32 {
  if (point < 0x80) return <u32>(point - 0x41) < 26 ? point + 0x20 : point;
  return mapPoint(<i32>letterCase, point);
}

export function toUpper(point: i32): i32 {
  if (point < 0x80) return <u32>(point - 0x61) < 26 ? point - 0x20 : point;
  return mapPoint(<i32>letterCase + 4 + load<i32>(<i32>letterCase) * RECORD_SIZE, point);
}

/** The same number for all code points that Go's simple folding takes for one another. */
export function foldCase(point: i32): i32 {
  if (point == 0x130 || point == 0x131) return point;
  return toLower(toUpper(point));
}

/** How many mapping records there are; a class is closed under folding by going through them. */
export function caseRecordCount(): i32 {
  const lower = load<i32>(<i32>letterCase);
  return lower + load<i32>(<i32>letterCase + 4 + lower * RECORD_SIZE);
}

/** Address of a record: u32 first, u24 last, u8 stride, i32 delta. */
export function caseRecord(index: i32): i32 {
  const lower = load<i32>(<i32>letterCase);
  return <i32>letterCase + 4 + index * RECORD_SIZE + (index >= lower ? 4 : 0);
}
