/** Classes with names: \d, \pL, [:alpha:]. */
import { CharacterClass, classAdd, classNew } from "./class";
import { acceptByte, at, end, peekByte, skipBytes } from "./scanner";

@external("data", "unicode_categories") declare const categories: usize;

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

/** Runs of the table: the two letters of a category, then the length in sevens of bits. */
function categoryClass(name: i32, length: i32): CharacterClass {
  const result = classNew();
  if (length == 3 && (load<u32>(name) & 0xffffff) == 0x796e41) {
    classAdd(result, 0, 0x10ffff);
    return result;
  }
  if (length < 1 || length > 2) return changetype<CharacterClass>(0);
  const major = load<u8>(name);
  const minor = length == 2 ? load<u8>(name + 1) : 0;
  let record = <i32>categories;
  for (let point = 0; point <= 0x10ffff; ) {
    const recordMajor = load<u8>(record);
    const recordMinor = load<u8>(record + 1);
    record += 2;
    let size = 0;
    let shift = 0;
    for (;;) {
      const byte = <i32>load<u8>(record);
      record += 1;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    if (recordMajor == major && (minor == 0 || recordMinor == minor)) classAdd(result, point, point + size - 1);
    point += size;
  }
  return result.count == 0 ? changetype<CharacterClass>(0) : result;
}
