/** The patterns of regex.globs_match as tokens: a character, a dot or a set, each with `+`, `*` or neither behind it. */
import { allocate } from "../../memory/bump";
import { stringLength, stringPointer } from "../../value/string";
import { failWith } from "../failure";
import { MESSAGE_ESCAPE_AT_END, MESSAGE_FLAG_FIRST, MESSAGE_PLUS_FIRST, MESSAGE_RANGE_AFTER } from "../messages";
import { MESSAGE_RANGE_BEFORE, MESSAGE_RANGE_ORDER, MESSAGE_RANGE_SYMBOL } from "../messages";
import { MESSAGE_SET_CLOSED, MESSAGE_SET_OPEN } from "../messages";
import { codePointAt, codePointSize, countCodePoints } from "../text/code-point";
import { CharacterClass, classAdd, classNew, classNormalise } from "./class";

const CHARACTER = 0;
const DOT = 1;
const SET = 2;

export const FLAG_NONE = 0;
export const FLAG_PLUS = 1;
export const FLAG_STAR = 2;

@unmanaged
export class Token {
  kind: i32;
  flag: i32;
  characters: CharacterClass;
}

/** Words that are addresses of tokens; a part of a pattern is one too. */
@unmanaged
export class Glob {
  tokens: i32;
  length: i32;
}

export function globNew(tokens: i32, length: i32): Glob {
  const glob = changetype<Glob>(<usize>allocate(<i32>offsetof<Glob>()));
  glob.tokens = tokens;
  glob.length = length;
  return glob;
}

export function tokenAt(glob: Glob, i: i32): Token {
  return changetype<Token>(<usize>load<i32>(glob.tokens + i * 4));
}

export function flagAt(glob: Glob, i: i32): i32 {
  return tokenAt(glob, i).flag;
}

/** Whether some character fits both. A dot fits even the set without characters. */
export function tokensMeet(left: Token, right: Token): bool {
  if (left.kind == DOT || right.kind == DOT) return true;
  const first = left.characters;
  const second = right.characters;
  for (let i = 0, j = 0; i < first.count && j < second.count; ) {
    const a = first.ranges + i * 8;
    const b = second.ranges + j * 8;
    if (load<i32>(a, 4) < load<i32>(b)) i++;
    else if (load<i32>(b, 4) < load<i32>(a)) j++;
    else return true;
  }
  return false;
}

function sameCharacters(left: Token, right: Token): bool {
  if (left.kind != right.kind) return false;
  if (left.kind == DOT) return true;
  const count = left.characters.count;
  return (
    count == right.characters.count && memory.compare(left.characters.ranges, right.characters.ranges, count * 8) == 0
  );
}

let pattern: i32 = 0;
let start: i32 = 0;
let at: i32 = 0;
let end: i32 = 0;
let failed: bool = false;
/** The code point that `next` read stood behind a backslash. */
let escaped: bool = false;

/** The ends of a range that is out of order, for its message. */
export let rangeFirst: i32 = 0;
export let rangeLast: i32 = 0;

function refuse(message: i32): i32 {
  failed = true;
  failWith(message, pattern, countCodePoints(start, at - start));
  return -1;
}

/** The next code point, a backslash undone; -1 after a failure. */
function next(): i32 {
  let point = codePointAt(at);
  escaped = point == 0x5c;
  if (escaped) {
    if (at + 1 == end) return refuse(MESSAGE_ESCAPE_AT_END);
    at += 1;
    point = codePointAt(at);
  }
  at += codePointSize(load<u8>(at));
  return point;
}

function readRange(characters: CharacterClass, first: i32): void {
  if (first < 0) {
    refuse(MESSAGE_RANGE_AFTER);
    return;
  }
  // One code point that ends the pattern cannot be the end of a range: the set would stay open.
  if (at == end || at + codePointSize(load<u8>(at)) == end) {
    refuse(MESSAGE_RANGE_BEFORE);
    return;
  }
  const last = next();
  if (failed) return;
  if (!escaped && (last == 0x5d || last == 0x2d)) {
    refuse(MESSAGE_RANGE_SYMBOL);
  } else if (last < first) {
    rangeFirst = first;
    rangeLast = last;
    refuse(MESSAGE_RANGE_ORDER);
  } else classAdd(characters, first, last);
}

/** Behind the opening bracket. A caret means itself. */
function readSet(): CharacterClass {
  const characters = classNew();
  let previous = -1;
  while (at < end) {
    const point = next();
    if (failed) return characters;
    if (!escaped && point == 0x5d) {
      classNormalise(characters);
      return characters;
    }
    if (!escaped && point == 0x2d) {
      readRange(characters, previous);
      if (failed) return characters;
      previous = -1;
      continue;
    }
    classAdd(characters, point, point);
    previous = point;
  }
  refuse(MESSAGE_SET_OPEN);
  return characters;
}

function readToken(): Token {
  const token = changetype<Token>(<usize>allocate(<i32>offsetof<Token>()));
  token.kind = CHARACTER;
  token.flag = FLAG_NONE;
  const point = next();
  if (failed) return token;
  if (!escaped && point == 0x2e) {
    token.kind = DOT;
  } else if (!escaped && point == 0x5b) {
    token.kind = SET;
    token.characters = readSet();
  } else if (!escaped && point == 0x5d) {
    refuse(MESSAGE_SET_CLOSED);
  } else if (!escaped && (point == 0x2b || point == 0x2a)) {
    refuse(point == 0x2b ? MESSAGE_PLUS_FIRST : MESSAGE_FLAG_FIRST);
  } else {
    token.characters = classNew();
    classAdd(token.characters, point, point);
  }
  if (failed || at == end) return token;
  const flag = <i32>load<u8>(at);
  if (flag == 0x2b) token.flag = FLAG_PLUS;
  else if (flag == 0x2a) token.flag = FLAG_STAR;
  if (token.flag != FLAG_NONE) at += 1;
  return token;
}

/** The tokens of a pattern, neighbours that repeat the same taken together; null after the failure has been reported. */
export function readGlob(text: i32): Glob {
  pattern = text;
  start = stringPointer(text);
  at = start;
  end = start + stringLength(text);
  failed = false;
  const tokens = allocate(stringLength(text) * 4 + 4);
  let length = 0;
  let latest = changetype<Token>(0);
  while (at < end) {
    const token = readToken();
    if (failed) return changetype<Glob>(0);
    const repeats = length > 0 && token.flag != FLAG_NONE && latest.flag != FLAG_NONE;
    if (repeats && sameCharacters(token, latest)) {
      if (token.flag == FLAG_PLUS) latest.flag = FLAG_PLUS;
      continue;
    }
    store<i32>(tokens + length * 4, <i32>changetype<usize>(token));
    length += 1;
    latest = token;
  }
  return globNew(tokens, length);
}
