// Numbers, true, false and null, checked but not read.

/** Whether a scalar that is one begins at each bit. */
@inline
export function scalarsAreValid(starts: u64, at: i32): bool {
  let rest = starts;
  while (rest != 0) {
    if (!scalarIsValid(at + <i32>ctz(rest))) return false;
    rest &= rest - 1;
  }
  return true;
}

/** Whether a scalar begins here and ends before a comma or a bracket. The text ends with a bracket, so no end is needed. */
function scalarIsValid(at: i32): bool {
  let stop = 0;
  switch (<i32>load<u8>(at)) {
    case 0x74:
      stop = load<u32>(at) == 0x65757274 ? at + 4 : 0;
      break;
    case 0x6e:
      stop = load<u32>(at) == 0x6c6c756e ? at + 4 : 0;
      break;
    case 0x66:
      stop = load<u32>(at) == 0x736c6166 && load<u8>(at, 4) == 0x65 ? at + 5 : 0;
      break;
    default:
      stop = numberEnd(at);
  }
  if (stop == 0) return false;
  const next = <i32>load<u8>(stop);
  return next == 0x2c || (next | 0x20) == 0x7d;
}

@inline
function isDigit(position: i32): bool {
  return <u32>(<i32>load<u8>(position) - 0x30) <= 9;
}

/** 0 when what stands here is no number. */
function numberEnd(start: i32): i32 {
  let position = load<u8>(start) == 0x2d ? start + 1 : start;
  if (!isDigit(position)) return 0;
  const zero = load<u8>(position) == 0x30;
  position++;
  if (!zero) position = digitsEnd(position);
  if (load<u8>(position) == 0x2e) {
    if (!isDigit(++position)) return 0;
    position = digitsEnd(position);
  }
  if ((load<u8>(position) | 0x20) == 0x65) {
    position++;
    if (load<u8>(position) == 0x2b || load<u8>(position) == 0x2d) position++;
    if (!isDigit(position)) return 0;
    position = digitsEnd(position);
  }
  return position;
}

@inline
function digitsEnd(start: i32): i32 {
  let position = start;
  while (isDigit(position)) position++;
  return position;
}
