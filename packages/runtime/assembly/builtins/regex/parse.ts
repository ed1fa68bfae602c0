/** Regular expressions in RE2's syntax to a syntax tree. */
import { objectGet, objectNew, objectPut } from "../../value/object";
import { numberFromI64 } from "../../value/number";
import { stringNew } from "../../value/string";
import { codePointSize } from "../text/code-point";
import { foldCase } from "../text/letter-case";
import { CharacterClass } from "./class";
import { ASSERT_BEGIN_LINE, ASSERT_BEGIN_TEXT, ASSERT_END_LINE, ASSERT_END_TEXT } from "./node";
import { ASSERT_NO_WORD_BOUNDARY, ASSERT_WORD_BOUNDARY, NO_NODE, nodeAppend, NODE_ALTERNATE, NODE_ANY } from "./node";
import { NODE_ASSERT, NODE_CAPTURE, NODE_CLASS, NODE_CONCAT, NODE_LITERAL, NODE_REPEAT } from "./node";
import { nodeNew, RegexNode } from "./node";
import { escapedClass, parseClass } from "./parse-class";
import { REASON_ARGUMENT, REASON_COUNT, REASON_DEPTH, REASON_NAME, REASON_NESTED, REASON_PARENTHESIS } from "./reasons";
import { REASON_PERL, REASON_UNEXPECTED } from "./reasons";
import { acceptByte, at, end, failed, nextPoint, peekByte, peekSecond } from "./scanner";
import { readCount, readEscape, scannerFail, scannerFailWhole, scannerStart, skipBytes } from "./scanner";

const FLAG_FOLD = 1;
const FLAG_MULTILINE = 2;
const FLAG_DOT_NEWLINE = 4;
const FLAG_SWAP_GREED = 8;

/** Groups nested deeper, and repetitions that multiply to more, are refused as in RE2. */
const DEPTH_LIMIT = 1000;
const REPEAT_LIMIT = 1000;

let flags: i32 = 0;
export let captureCount: i32 = 0;
/** Object value from group name to number. */
export let captureNames: i32 = 0;

/** The tree, or null when the pattern is malformed. Group 0 is not in it. */
export function parseRegex(pointer: i32, length: i32): RegexNode {
  scannerStart(pointer, length);
  flags = 0;
  captureCount = 0;
  captureNames = objectNew(0);
  const root = parseAlternatives(0);
  if (at < end) scannerFailWhole(REASON_UNEXPECTED);
  return failed ? NO_NODE : root;
}

function parseAlternatives(depth: i32): RegexNode {
  const first = parseSequence(depth);
  if (peekByte() != 0x7c) return first;
  const result = nodeNew(NODE_ALTERNATE, 0);
  nodeAppend(result, first);
  while (!failed && acceptByte(0x7c)) nodeAppend(result, parseSequence(depth));
  return result;
}

function parseSequence(depth: i32): RegexNode {
  const result = nodeNew(NODE_CONCAT, 0);
  while (!failed && peekByte() >= 0 && peekByte() != 0x7c && peekByte() != 0x29) {
    if (peekByte() == 0x5c && peekSecond() == 0x51) {
      parseQuoted(result);
      continue;
    }
    const atom = parseAtom(depth);
    if (failed) break;
    // Flags alone, `(?i)`, are no atom: nothing may repeat them.
    if (changetype<usize>(atom) == 0) {
      if (isRepetition()) failRepetition(REASON_ARGUMENT, at);
      continue;
    }
    nodeAppend(result, parseRepetition(atom));
  }
  return result;
}

/** `\Q…\E`; a repetition after it takes the last code point. */
function parseQuoted(target: RegexNode): void {
  skipBytes(2);
  while (peekByte() >= 0) {
    if (peekByte() == 0x5c && peekSecond() == 0x45) {
      skipBytes(2);
      return;
    }
    const literal = literalNode(nextPoint());
    const closes = peekByte() == 0x5c && peekSecond() == 0x45;
    if (closes) skipBytes(2);
    nodeAppend(target, closes ? parseRepetition(literal) : literal);
    if (closes) return;
  }
}

/** Whether a repetition stands at the cursor; a brace that does not read as one is a literal. */
function isRepetition(): bool {
  const byte = peekByte();
  if (byte == 0x2a || byte == 0x2b || byte == 0x3f) return true;
  if (byte != 0x7b) return false;
  const start = at;
  readBraces();
  const found = bracesRead;
  skipBytes(start - at);
  return found;
}

let bracesRead: bool = false;
let least: i32 = 0;
let most: i32 = 0;

function readBraces(): void {
  bracesRead = false;
  skipBytes(1);
  least = readCount();
  if (least < 0) return;
  most = least;
  if (acceptByte(0x2c)) {
    most = -1;
    if (peekByte() != 0x7d) {
      most = readCount();
      if (most < 0) return;
    }
  }
  bracesRead = acceptByte(0x7d);
}

/** Reads `*` and its like, without the `?` that makes it lazy. */
function readRepetition(): void {
  const byte = peekByte();
  const start = at;
  if (byte == 0x7b) {
    readBraces();
  } else {
    skipBytes(1);
    least = byte == 0x2b ? 1 : 0;
    most = byte == 0x3f ? 1 : -1;
  }
  if (least > REPEAT_LIMIT || most > REPEAT_LIMIT || (most >= 0 && most < least)) scannerFail(REASON_COUNT, start, at);
}

/** Fails about the text from an address to the end of the repetition at the cursor. */
function failRepetition(reason: i32, from: i32): void {
  readRepetition();
  acceptByte(0x3f);
  scannerFail(reason, from, at);
}

function parseRepetition(atom: RegexNode): RegexNode {
  if (!isRepetition()) return atom;
  const byte = peekByte();
  const start = at;
  readRepetition();
  const lazy = acceptByte(0x3f);
  const result = nodeNew(NODE_REPEAT, least);
  result.most = most;
  result.flag = lazy != ((flags & FLAG_SWAP_GREED) != 0);
  nodeAppend(result, atom);
  const copies = most > least ? most : least;
  result.weight = atom.weight * (copies < 1 ? 1 : copies);
  if (byte == 0x7b && result.weight > REPEAT_LIMIT) scannerFail(REASON_COUNT, start, at);
  if (isRepetition()) failRepetition(REASON_NESTED, start);
  return result;
}

function parseAtom(depth: i32): RegexNode {
  if (isRepetition()) {
    failRepetition(REASON_ARGUMENT, at);
    return NO_NODE;
  }
  const point = peekByte();
  if (point == 0x5c) return parseEscape();
  if (point == 0x28) return parseGroup(depth);
  if (point == 0x5b) {
    skipBytes(1);
    return classNode(parseClass((flags & FLAG_FOLD) != 0));
  }
  const literal = nextPoint();
  if (literal == 0x2e) {
    const any = nodeNew(NODE_ANY, 0);
    any.flag = (flags & FLAG_DOT_NEWLINE) == 0;
    return any;
  }
  const lines = (flags & FLAG_MULTILINE) != 0;
  if (literal == 0x5e) return nodeNew(NODE_ASSERT, lines ? ASSERT_BEGIN_LINE : ASSERT_BEGIN_TEXT);
  if (literal == 0x24) return nodeNew(NODE_ASSERT, lines ? ASSERT_END_LINE : ASSERT_END_TEXT);
  return literalNode(literal);
}

function classNode(characters: CharacterClass): RegexNode {
  const node = nodeNew(NODE_CLASS, 0);
  node.characters = characters;
  return node;
}

function literalNode(point: i32): RegexNode {
  const fold = (flags & FLAG_FOLD) != 0;
  const node = nodeNew(NODE_LITERAL, fold ? foldCase(point) : point);
  node.flag = fold;
  return node;
}

function parseEscape(): RegexNode {
  const letter = peekSecond();
  let assertion = -1;
  if (letter == 0x41) assertion = ASSERT_BEGIN_TEXT;
  else if (letter == 0x7a) assertion = ASSERT_END_TEXT;
  else if (letter == 0x62) assertion = ASSERT_WORD_BOUNDARY;
  else if (letter == 0x42) assertion = ASSERT_NO_WORD_BOUNDARY;
  if (assertion >= 0) {
    skipBytes(2);
    return nodeNew(NODE_ASSERT, assertion);
  }
  const characters = escapedClass((flags & FLAG_FOLD) != 0);
  if (failed) return NO_NODE;
  if (changetype<usize>(characters) != 0) return classNode(characters);
  skipBytes(1);
  const point = readEscape();
  return failed ? NO_NODE : literalNode(point);
}

/** A group, or null for flags that hold from here on. */
function parseGroup(depth: i32): RegexNode {
  const start = at;
  skipBytes(1);
  const outerFlags = flags;
  let result = NO_NODE;
  if (acceptByte(0x3f)) {
    if (isNamed()) {
      result = namedGroup(start);
    } else {
      parseFlags(start);
      if (acceptByte(0x29)) return NO_NODE;
      acceptByte(0x3a);
      result = nodeNew(NODE_CONCAT, 0);
    }
  } else {
    captureCount += 1;
    result = nodeNew(NODE_CAPTURE, captureCount);
  }
  if (depth > DEPTH_LIMIT) scannerFailWhole(REASON_DEPTH);
  if (failed) return NO_NODE;
  nodeAppend(result, parseAlternatives(depth + 1));
  if (!acceptByte(0x29)) scannerFailWhole(REASON_PARENTHESIS);
  flags = outerFlags;
  return result;
}

/** Whether `P<` or `<` and more stands at the cursor, without which it is read as flags. */
function isNamed(): bool {
  if (peekByte() == 0x3c) return at + 1 < end;
  return peekByte() == 0x50 && peekSecond() == 0x3c && at + 2 < end;
}

/** At `P<name>` or `<name>`. */
function namedGroup(group: i32): RegexNode {
  acceptByte(0x50);
  acceptByte(0x3c);
  const start = at;
  while (isNameByte(peekByte())) skipBytes(1);
  const name = stringNew(start, at - start);
  if (at == start || !acceptByte(0x3e)) {
    let close = at;
    while (close < end && load<u8>(close) != 0x3e) close++;
    scannerFail(REASON_NAME, group, min(close + 1, end));
    return NO_NODE;
  }
  captureCount += 1;
  if (objectGet(captureNames, name) == 0) objectPut(captureNames, name, numberFromI64(captureCount));
  return nodeNew(NODE_CAPTURE, captureCount);
}

export function isNameByte(byte: i32): bool {
  return <u32>(byte - 0x30) < 10 || <u32>((byte | 0x20) - 0x61) < 26 || byte == 0x5f;
}

/** `i-sU` and the like; at least one letter unless nothing at all stands there. */
function parseFlags(group: i32): void {
  let negative = false;
  let fresh = flags;
  let letters = 0;
  for (;;) {
    const byte = peekByte();
    let bit = 0;
    if (byte == 0x69) bit = FLAG_FOLD;
    else if (byte == 0x6d) bit = FLAG_MULTILINE;
    else if (byte == 0x73) bit = FLAG_DOT_NEWLINE;
    else if (byte == 0x55) bit = FLAG_SWAP_GREED;
    if (bit != 0) {
      fresh = negative ? fresh & ~bit : fresh | bit;
      letters += 1;
    } else if (byte == 0x2d && !negative) {
      negative = true;
      letters = 0;
    } else {
      break;
    }
    skipBytes(1);
  }
  if ((negative && letters == 0) || (peekByte() != 0x29 && peekByte() != 0x3a)) {
    scannerFail(REASON_PERL, group, at < end ? at + codePointSize(load<u8>(at)) : end);
  }
  flags = fresh;
}
