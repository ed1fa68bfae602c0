/** sprintf, as Go's fmt.Sprintf formats what topdown hands to it. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_STRING } from "../../layout";
import { allocate } from "../../memory/bump";
import { arrayAt, arrayLength } from "../../value/array";
import { toI64 } from "../../value/number";
import { stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail } from "../failure";
import { MESSAGE_UNSUPPORTED_VERB } from "../messages";
import { Buffer, bufferAscii, bufferByte, bufferBytes, bufferCodePoint, bufferNew, bufferToString } from "../text/buffer";
import { codePointAt, codePointSize } from "../text/code-point";
import { argumentText, bufferFloatArgument, bufferIntegerArgument, bufferKind } from "./argument";
import { bufferKindArgument, bufferStringArgument, KIND_BIG, KIND_FLOAT, KIND_INT64, KIND_STRING, kindOf } from "./argument";
import { Directive, directiveClear, directiveFlag, NUMBER_LIMIT, numberEnd, readNumber } from "./directive";

/** Where formatting stands. */
@unmanaged
class State {
  buffer: Buffer;
  directive: Directive;
  at: i32;
  end: i32;
  values: i32;
  next: i32;
  count: i32;
  /** An explicit index was used: surplus arguments are not reported. */
  reordered: bool;
  goodIndex: bool;
  afterIndex: bool;
  unsupported: bool;
}

/** Appends the value under the verb; the error form when the verb does not take it. */
function bufferArgument(state: State, value: i32, verb: i32): void {
  const kind = kindOf(value);
  const buffer = state.buffer;
  const directive = state.directive;
  if (verb == 0x54) {
    bufferKindArgument(buffer, directive, kind);
    return;
  }
  if (kind == KIND_FLOAT && ((verb | 0x20) == 0x78 || verb == 0x62 || (directive.sharp && (verb | 0x20) == 0x67))) {
    state.unsupported = true;
    return;
  }
  if (bufferByKind(buffer, directive, value, verb, kind)) return;
  bufferAscii(buffer, 0x2125);
  bufferCodePoint(buffer, verb);
  bufferByte(buffer, 0x28);
  bufferKind(buffer, kind);
  bufferByte(buffer, 0x3d);
  bufferByKind(buffer, directive, value, 0x76, kind);
  bufferByte(buffer, 0x29);
}

function bufferByKind(buffer: Buffer, directive: Directive, value: i32, verb: i32, kind: i32): bool {
  if (kind == KIND_STRING) return bufferStringArgument(buffer, directive, argumentText(value), verb);
  if (kind == KIND_FLOAT) return bufferFloatArgument(buffer, directive, value, verb);
  return bufferIntegerArgument(buffer, directive, value, verb, kind == KIND_BIG);
}

function readIndex(state: State): void {
  state.afterIndex = false;
  if (state.at >= state.end || load<u8>(state.at) != 0x5b) return;
  state.reordered = true;
  let close = state.at;
  while (close < state.end && load<u8>(close) != 0x5d) close += 1;
  if (close == state.end) {
    state.goodIndex = false;
    state.at += 1;
    return;
  }
  const index = readNumber(state.at + 1, close);
  const wellFormed = index >= 0 && numberEnd == close;
  state.at = close + 1;
  state.afterIndex = wellFormed;
  if (wellFormed && index >= 1 && index <= state.count) state.next = index - 1;
  else state.goodIndex = false;
}

/** The argument that a star takes; i32.MIN_VALUE when it is no usable integer. */
function starArgument(state: State): i32 {
  state.at += 1;
  state.afterIndex = false;
  if (state.next >= state.count) return i32.MIN_VALUE;
  const value = arrayAt(state.values, state.next);
  state.next += 1;
  if (kindOf(value) != KIND_INT64) return i32.MIN_VALUE;
  const number = toI64(value);
  return number > NUMBER_LIMIT || number < -NUMBER_LIMIT ? i32.MIN_VALUE : <i32>number;
}

function readWidth(state: State): void {
  const directive = state.directive;
  if (state.at < state.end && load<u8>(state.at) == 0x2a) {
    const width = starArgument(state);
    directive.hasWidth = width != i32.MIN_VALUE;
    if (!directive.hasWidth) {
      bufferAscii(state.buffer, 0x4957444142282125);
      bufferAscii(state.buffer, 0x29485444);
      return;
    }
    directive.width = width < 0 ? -width : width;
    if (width < 0) directive.minus = true;
    if (width < 0) directive.zero = false;
    return;
  }
  const width = readNumber(state.at, state.end);
  state.at = numberEnd;
  directive.hasWidth = width >= 0;
  directive.width = width;
  if (state.afterIndex && directive.hasWidth) state.goodIndex = false;
}

function readPrecision(state: State): void {
  if (state.at >= state.end || load<u8>(state.at) != 0x2e) return;
  const directive = state.directive;
  state.at += 1;
  if (state.afterIndex) state.goodIndex = false;
  readIndex(state);
  if (state.at < state.end && load<u8>(state.at) == 0x2a) {
    const precision = starArgument(state);
    directive.hasPrecision = precision >= 0;
    directive.precision = precision;
    if (precision == i32.MIN_VALUE) {
      bufferAscii(state.buffer, 0x5250444142282125);
      bufferAscii(state.buffer, 0x294345);
    }
    return;
  }
  const precision = readNumber(state.at, state.end);
  state.at = numberEnd;
  directive.hasPrecision = true;
  directive.precision = max(precision, 0);
}

/** `%!d(MISSING)` and `%!d(BADINDEX)`; the word is given by its bytes. */
function bufferNote(state: State, verb: i32, word: u64): void {
  bufferAscii(state.buffer, 0x2125);
  bufferCodePoint(state.buffer, verb);
  bufferByte(state.buffer, 0x28);
  bufferAscii(state.buffer, word);
  bufferByte(state.buffer, 0x29);
}

function formatDirective(state: State): void {
  const directive = state.directive;
  directiveClear(directive);
  state.goodIndex = true;
  state.afterIndex = false;
  while (state.at < state.end && directiveFlag(directive, load<u8>(state.at))) state.at += 1;
  readIndex(state);
  readWidth(state);
  readPrecision(state);
  if (!state.afterIndex) readIndex(state);
  if (state.at >= state.end) {
    bufferAscii(state.buffer, 0x5245564f4e282125);
    bufferAscii(state.buffer, 0x2942);
    return;
  }
  const verb = codePointAt(state.at);
  state.at += codePointSize(load<u8>(state.at));
  if (verb == 0x25) {
    bufferByte(state.buffer, 0x25);
  } else if (!state.goodIndex) {
    bufferNote(state, verb, 0x5845444e49444142);
  } else if (state.next >= state.count) {
    bufferNote(state, verb, 0x474e495353494d);
  } else {
    if (verb == 0x76) {
      directive.sharpValue = directive.sharp;
      directive.sharp = false;
      directive.plus = false;
    }
    bufferArgument(state, arrayAt(state.values, state.next), verb);
    state.next += 1;
  }
}

/** `%!(EXTRA int64=1, string=b)`. */
function bufferSurplus(state: State): void {
  directiveClear(state.directive);
  bufferAscii(state.buffer, 0x4152545845282125);
  bufferAscii(state.buffer, 0x20);
  const first = state.next;
  for (let i = first; i < state.count; i++) {
    if (i > first) bufferAscii(state.buffer, 0x202c);
    const value = arrayAt(state.values, i);
    const kind = kindOf(value);
    if (kind == KIND_BIG) bufferByte(state.buffer, 0x2a);
    bufferKind(state.buffer, kind);
    bufferByte(state.buffer, 0x3d);
    bufferArgument(state, value, 0x76);
  }
  bufferByte(state.buffer, 0x29);
}

export function sprintf(format: i32, values: i32): i32 {
  if (typeOf(format) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, format);
  if (typeOf(values) != TYPE_ARRAY) return failOperand(2, 1 << TYPE_ARRAY, values);
  const state = changetype<State>(<usize>allocate(<i32>offsetof<State>()));
  memory.fill(changetype<usize>(state), 0, offsetof<State>());
  state.buffer = bufferNew(stringLength(format) + 32);
  state.directive = changetype<Directive>(<usize>allocate(<i32>offsetof<Directive>()));
  state.at = stringPointer(format);
  state.end = state.at + stringLength(format);
  state.values = values;
  state.count = arrayLength(values);
  while (state.at < state.end) {
    const literal = state.at;
    const end = state.end;
    let at = literal;
    while (at < end && load<u8>(at) != 0x25) at++;
    state.at = at;
    bufferBytes(state.buffer, literal, at - literal);
    if (state.at == state.end) break;
    state.at += 1;
    formatDirective(state);
  }
  if (!state.reordered && state.next < state.count) bufferSurplus(state);
  return state.unsupported ? fail(MESSAGE_UNSUPPORTED_VERB) : bufferToString(state.buffer);
}
