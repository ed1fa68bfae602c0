/** time.parse_duration_ns: Go's durations, `1h15m30.918s`, and OPA's days, weeks and years. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { numberFromI64 } from "../../value/number";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { failAbout, failWithBoth } from "../failure";
import { MESSAGE_INVALID_DURATION, MESSAGE_INVALID_LONG_DURATION } from "../messages";
import { MESSAGE_NO_DURATION_UNIT, MESSAGE_UNKNOWN_DURATION_UNIT } from "../messages";

const LIMIT: u64 = 0x8000000000000000;

/** Nanoseconds of the unit that stands between the addresses; 0 for no unit. */
function unitOf(at: i32, end: i32): u64 {
  if (end - at > 3) return 0;
  let packed: u32 = 0;
  for (let i = at; i < end; i++) {
    // A NUL would look like nothing.
    if (load<u8>(i) == 0) return 0;
    packed |= <u32>load<u8>(i) << (8 * (i - at));
  }
  if (packed == 0x736e) return 1;
  // us, and the two letters that look like a Greek mu.
  if (packed == 0x7375 || packed == 0x73b5c2 || packed == 0x73bcce) return 1000;
  if (packed == 0x736d) return 1000000;
  if (packed == 0x73) return 1000000000;
  if (packed == 0x6d) return 60000000000;
  if (packed == 0x68) return 3600000000000;
  // Beyond Go's units: days, weeks, and years of 365 days.
  if (packed == 0x64) return 86400000000000;
  if (packed == 0x77) return 604800000000000;
  return packed == 0x79 ? 31536000000000000 : 0;
}

function isDigit(at: i32, end: i32): bool {
  return at < end && <u32>(<i32>load<u8>(at) - 0x30) < 10;
}

/** Whether a letter of OPA's own units stands in it: with those, messages are OPA's, and Go's without. */
function hasLongUnit(text: i32): bool {
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == 0x64 || byte == 0x77 || byte == 0x79) return true;
  }
  return false;
}

function invalid(text: i32): i32 {
  return failAbout(hasLongUnit(text) ? MESSAGE_INVALID_LONG_DURATION : MESSAGE_INVALID_DURATION, text);
}

/** The magnitude that `readPart` adds to. */
let total: u64 = 0;

/** Address behind a number with its unit; 0, the failure reported, when there is none. */
function readPart(text: i32, at: i32, end: i32): i32 {
  const start = at;
  let whole: u64 = 0;
  for (; isDigit(at, end); at++) {
    if (whole > LIMIT / 10) return invalid(text);
    whole = whole * 10 + <u64>(load<u8>(at) - 0x30);
    if (whole > LIMIT) return invalid(text);
  }
  let digits = at - start;
  let fraction: u64 = 0;
  let scale: f64 = 1;
  if (at < end && load<u8>(at) == 0x2e) {
    // What does not fit any more is cut off.
    for (at++; isDigit(at, end); at++) {
      digits++;
      if (fraction > (LIMIT - 1) / 10) continue;
      const next = fraction * 10 + <u64>(load<u8>(at) - 0x30);
      if (next > LIMIT) continue;
      fraction = next;
      scale *= 10;
    }
  }
  if (digits == 0) return invalid(text);
  const unitStart = at;
  while (at < end && !isDigit(at, end) && load<u8>(at) != 0x2e) at++;
  if (at == unitStart) return hasLongUnit(text) ? invalid(text) : failAbout(MESSAGE_NO_DURATION_UNIT, text);
  const unit = unitOf(unitStart, at);
  if (unit == 0) {
    const spelled = stringNew(unitStart, at - unitStart);
    return hasLongUnit(text) ? invalid(text) : failWithBoth(MESSAGE_UNKNOWN_DURATION_UNIT, text, spelled);
  }
  if (whole > LIMIT / unit) return invalid(text);
  const value = whole * unit + <u64>(<f64>fraction * (<f64>unit / scale));
  if (value > LIMIT || total + value > LIMIT) return invalid(text);
  total += value;
  return at;
}

export function parseDurationNs(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  let at = stringPointer(text);
  const end = at + stringLength(text);
  const negative = at < end && load<u8>(at) == 0x2d;
  if (negative || (at < end && load<u8>(at) == 0x2b)) at++;
  if (end - at == 1 && load<u8>(at) == 0x30) return numberFromI64(0);
  total = 0;
  if (at == end) return invalid(text);
  while (at != 0 && at < end) at = readPart(text, at, end);
  if (at == 0) return 0;
  if (total == LIMIT && !negative) return invalid(text);
  return numberFromI64(negative ? 0 - <i64>total : <i64>total);
}
