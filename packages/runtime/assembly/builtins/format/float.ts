/** A double as `%e`, `%f` and `%g` write it. */
import { Buffer, bufferByte, bufferFill } from "../text/buffer";
import { Decimal, decimalRound } from "./decimal";
import { decimalFromDouble, shortestFromDouble } from "./double";

/** No double has digits further behind its point. */
const CAP_DIGITS = 1100;
const SHORTEST_LIMIT = 6;

function bufferDigit(buffer: Buffer, decimal: Decimal, position: i32): void {
  const inside = position >= 0 && position < decimal.count;
  bufferByte(buffer, 0x30 + (inside ? <i32>load<u8>(decimal.digits + position) : 0));
}

function bufferScientific(buffer: Buffer, decimal: Decimal, precision: i32, letter: i32): void {
  bufferDigit(buffer, decimal, 0);
  if (precision > 0) bufferByte(buffer, 0x2e);
  for (let i = 1; i <= precision; i++) bufferDigit(buffer, decimal, i);
  const exponent = decimal.count == 0 ? 0 : decimal.point - 1;
  const size = exponent < 0 ? -exponent : exponent;
  bufferByte(buffer, letter);
  bufferByte(buffer, exponent < 0 ? 0x2d : 0x2b);
  if (size >= 100) bufferByte(buffer, 0x30 + size / 100);
  bufferByte(buffer, 0x30 + (size / 10) % 10);
  bufferByte(buffer, 0x30 + (size % 10));
}

function bufferFixed(buffer: Buffer, decimal: Decimal, precision: i32): void {
  if (decimal.point > 0) {
    for (let i = 0; i < decimal.point; i++) bufferDigit(buffer, decimal, i);
  } else {
    bufferByte(buffer, 0x30);
  }
  if (precision <= 0) return;
  bufferByte(buffer, 0x2e);
  const significant = min(precision, CAP_DIGITS);
  for (let i = 0; i < significant; i++) bufferDigit(buffer, decimal, decimal.point + i);
  bufferFill(buffer, 0x30, precision - significant);
}

/** Writes a value that is not negative; precision -1 means the shortest digits. `verb` is e, f, g or E, G. */
export function bufferFloat(buffer: Buffer, value: f64, verb: i32, precision: i32): void {
  const kind = verb | 0x20;
  const shortest = precision < 0;
  const decimal = shortest ? shortestFromDouble(value) : decimalFromDouble(value);
  if (kind == 0x65) {
    if (!shortest) decimalRound(decimal, precision + 1);
    bufferScientific(buffer, decimal, shortest ? max(decimal.count - 1, 0) : precision, verb);
  } else if (kind == 0x66) {
    if (!shortest) decimalRound(decimal, decimal.point + precision);
    bufferFixed(buffer, decimal, shortest ? max(decimal.count - decimal.point, 0) : precision);
  } else {
    bufferGeneral(buffer, decimal, verb - 2, precision);
  }
}

/** Scientific below 1e-4 and from the precision on; the shortest form from 1e6 on. */
function bufferGeneral(buffer: Buffer, decimal: Decimal, letter: i32, precision: i32): void {
  const shortest = precision < 0;
  if (precision == 0) precision = 1;
  if (!shortest) decimalRound(decimal, precision);
  let limit = shortest ? SHORTEST_LIMIT : precision;
  if (!shortest && limit > decimal.count && decimal.count >= decimal.point) limit = decimal.count;
  const exponent = decimal.point - 1;
  if (decimal.count > 0 && (exponent < -4 || exponent >= limit)) {
    const digits = shortest ? decimal.count : min(precision, decimal.count);
    bufferScientific(buffer, decimal, digits - 1, letter);
  } else {
    bufferFixed(buffer, decimal, max(decimal.count - decimal.point, 0));
  }
}
