// Arithmetic on what an i64 cannot hold. Refused for now: every operation is undefined.

export function wideAdd(left: i32, right: i32, subtract: bool): i32 {
  return 0;
}

export function wideMultiply(left: i32, right: i32): i32 {
  return 0;
}

export function wideDivide(left: i32, right: i32): i32 {
  return 0;
}

export function wideRemainder(left: i32, right: i32): i32 {
  return 0;
}

export function wideAbsolute(value: i32): i32 {
  return 0;
}

export function wideRound(value: i32): i32 {
  return 0;
}

export function wideCeil(value: i32): i32 {
  return 0;
}

export function wideFloor(value: i32): i32 {
  return 0;
}
