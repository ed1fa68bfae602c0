/** Classes with names: \d, \pL, [:alpha:]. */
import { readByte, readFrom, readNumber } from "../../memory/seven-bits";
import { bytesEqual } from "../../value/string";
import { CharacterClass, classAdd, classNew } from "./class";
import { acceptByte, at, end, peekByte, skipBytes } from "./scanner";

@external("data", "unicode_categories") declare const categories: usize;
@external("data", "unicode_scripts") declare const scripts: usize;

/** \d, \s or \w in either case; null for another letter. */
export function perlClass(letter: i32): CharacterClass {
  const kind = letter | 0x20;
  if (kind != 0x64 && kind != 0x73 && kind != 0x77) return changetype<CharacterClass>(0);
  const result = classNew();
  if (kind == 0x64) {
    classAdd(result, 0x30, 0x39);
  } else if (kind == 0x73) {
    classAdd(result, 9, 10);
    classAdd(result, 12, 13);
    classAdd(result, 0x20, 0x20);
  } else {
    classAdd(result, 0x30, 0x39);
    classAdd(result, 0x41, 0x5a);
    classAdd(result, 0x5f, 0x5f);
    classAdd(result, 0x61, 0x7a);
  }
  return result;
}

/** A name of up to eight letters, packed. */
function nameAt(from: i32, to: i32): u64 {
  let name: u64 = 0;
  for (let i = 0; i < to - from && i < 8; i++) name |= (<u64>load<u8>(from + i)) << (i * 8);
  return name;
}

/** The class of `[:name:]`, whose name lies between the addresses; null when there is none of that name. */
export function posixClass(from: i32, to: i32): CharacterClass {
  const result = classNew();
  const name = nameAt(from, to);
  const alpha = name == 0x6168706c61;
  const alnum = name == 0x6d756e6c61;
  const word = name == 0x64726f77;
  const xdigit = name == 0x746967696478;
  if (alnum || word || xdigit || name == 0x7469676964) classAdd(result, 0x30, 0x39);
  if (alpha || alnum || word || name == 0x7265707075) classAdd(result, 0x41, 0x5a);
  if (alpha || alnum || word || name == 0x7265776f6c) classAdd(result, 0x61, 0x7a);
  if (word) classAdd(result, 0x5f, 0x5f);
  if (xdigit) {
    classAdd(result, 0x41, 0x46);
    classAdd(result, 0x61, 0x66);
  }
  if (name == 0x6969637361) classAdd(result, 0, 0x7f);
  if (name == 0x6b6e616c62) {
    classAdd(result, 9, 9);
    classAdd(result, 0x20, 0x20);
  }
  if (name == 0x6c72746e63) {
    classAdd(result, 0, 0x1f);
    classAdd(result, 0x7f, 0x7f);
  }
  if (name == 0x6870617267) classAdd(result, 0x21, 0x7e);
  if (name == 0x746e697270) classAdd(result, 0x20, 0x7e);
  if (name == 0x6563617073) {
    classAdd(result, 9, 13);
    classAdd(result, 0x20, 0x20);
  }
  if (name == 0x74636e7570) {
    classAdd(result, 0x21, 0x2f);
    classAdd(result, 0x3a, 0x40);
    classAdd(result, 0x5b, 0x60);
    classAdd(result, 0x7b, 0x7e);
  }
  return result.count == 0 ? changetype<CharacterClass>(0) : result;
}

/** After `\p` or `\P`: the class, which the caller negates; `\p{^L}` sets `negatedName`. Null when unknown. */
export let negatedName: bool = false;

export function unicodeClass(): CharacterClass {
  negatedName = false;
  if (at >= end) return changetype<CharacterClass>(0);
  if (!acceptByte(0x7b)) {
    skipBytes(1);
    return categoryClass(at - 1, 1);
  }
  negatedName = acceptByte(0x5e);
  const from = at;
  while (at < end && peekByte() != 0x7d) skipBytes(1);
  const length = at - from;
  return acceptByte(0x7d) ? categoryClass(from, length) : changetype<CharacterClass>(0);
}

// The table: two letters for each category, then runs of bytes with the category in the low five bits. The high three are
// the length, or 0 where it follows, or 7 where this category and the next one take turns as often as follows.
const CATEGORIES: usize = 30;
const LENGTH_FOLLOWS: i32 = 0;
const TURNS_FOLLOW: i32 = 7;

let major: i32 = 0;
/** 0 for all of the major one. */
let minor: i32 = 0;

function isWanted(category: usize): bool {
  const letters = categories + (category << 1);
  return <i32>load<u8>(letters) == major && (minor == 0 || <i32>load<u8>(letters, 1) == minor);
}

const GAP_FOLLOWS: i32 = 7;

/**
 * The table has the names, each with its length before it, then runs. Of the byte that begins a run, four bits are the
 * length, or 0 where it follows; three are that of the gap behind it, or 7 where it follows; and one says that the number
 * of another name follows.
 */
function scriptClass(name: i32, length: i32): CharacterClass {
  let at = <i32>scripts;
  let script = -1;
  for (let number = 0; load<u8>(at) != 0; number++) {
    const size = <i32>load<u8>(at);
    if (size == length && bytesEqual(at + 1, name, length)) script = number;
    at += size + 1;
  }
  if (script < 0) return changetype<CharacterClass>(0);
  const result = classNew();
  readFrom(at + 1);
  let current = -1;
  for (let point = 0; point <= 0x10ffff; ) {
    const head = readByte();
    if (head >= 0x80) current = readByte();
    let size = head & 15;
    if (size == 0) size = readNumber();
    if (current == script) classAdd(result, point, point + size - 1);
    const gap = (head >> 4) & 7;
    point += size + (gap == GAP_FOLLOWS ? readNumber() : gap);
  }
  return result;
}

function categoryClass(name: i32, length: i32): CharacterClass {
  const result = classNew();
  if (length == 3 && (load<u32>(name) & 0xffffff) == 0x796e41) {
    classAdd(result, 0, 0x10ffff);
    return result;
  }
  if (length < 1) return changetype<CharacterClass>(0);
  if (length > 2) return scriptClass(name, length);
  major = <i32>load<u8>(name);
  minor = length == 2 ? <i32>load<u8>(name + 1) : 0;
  readFrom(<i32>categories + (<i32>CATEGORIES << 1));
  for (let point = 0; point <= 0x10ffff; ) {
    const head = readByte();
    const category = <usize>(head & 31);
    const kind = head >> 5;
    if (kind == TURNS_FOLLOW) {
      const stop = point + (readNumber() << 1);
      const first = isWanted(category);
      const second = isWanted(category + 1);
      for (; point < stop; point += 2) {
        if (first) classAdd(result, point, point);
        if (second) classAdd(result, point + 1, point + 1);
      }
      continue;
    }
    const size = kind == LENGTH_FOLLOWS ? readNumber() : kind;
    if (isWanted(category)) classAdd(result, point, point + size - 1);
    point += size;
  }
  return result.count == 0 ? changetype<CharacterClass>(0) : result;
}
