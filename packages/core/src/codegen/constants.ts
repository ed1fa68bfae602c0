/** Lays constants out as live values, equal ones once, so that nothing of them is built at run time. */
import {
  hashArray,
  hashBoolean,
  hashNull,
  hashNumberText,
  hashObject,
  hashSet,
  hashUtf8,
} from "@portcullis/runtime/hash";
import {
  ARRAY_CAPACITY,
  ARRAY_ELEMENTS,
  ARRAY_LENGTH,
  ARRAY_SIZE,
  FALSE_ADDRESS,
  NODE_FLAGS,
  NODE_HASH,
  NODE_KIND,
  NODE_TYPE,
  NULL_ADDRESS,
  NUMBER_INTEGER,
  NUMBER_KIND_INTEGER,
  NUMBER_KIND_TEXT,
  NUMBER_LENGTH,
  NUMBER_POINTER,
  NUMBER_SIZE,
  PATTERN_CLASS_COUNT,
  PATTERN_CLASSES,
  PATTERN_FIRST_BYTE,
  PATTERN_FIRST_MATCHING,
  PATTERN_LAST_CLASS,
  PATTERN_OPERAND,
  PATTERN_SIZE,
  PATTERN_START,
  PATTERN_TRANSITIONS,
  STRING_FLAG_ASCII,
  STRING_LENGTH,
  STRING_POINTER,
  STRING_SIZE,
  TABLE_CAPACITY,
  TABLE_COLUMNS,
  TABLE_FLAG_SORTED,
  TABLE_INDEX,
  TABLE_LENGTH,
  TABLE_SCAN_LIMIT,
  TABLE_SIZE,
  TRUE_ADDRESS,
  TYPE_ARRAY,
  TYPE_NUMBER,
  TYPE_OBJECT,
  TYPE_SET,
  TYPE_STRING,
} from "@portcullis/runtime/layout";
import type { Constant } from "../ir/constant.ts";
import type { Conflict } from "../ir/statements.ts";
import type { PatternTable } from "../patterns/pattern-table.ts";
import { startOf } from "../source/line-index.ts";
import { ByteWriter } from "../wasm/leb128.ts";
import { encodeUtf8 } from "../wasm/utf8.ts";
import type { StaticMemory } from "./static-memory.ts";

/** A constant in place: its word, and its hash for the composites that hold it. */
export interface Placed {
  readonly word: number;
  readonly hash: number;
}

const singletons = {
  null: { word: NULL_ADDRESS, hash: hashNull() },
  false: { word: FALSE_ADDRESS, hash: hashBoolean(false) },
  true: { word: TRUE_ADDRESS, hash: hashBoolean(true) },
} as const;

export class Constants {
  readonly #memory: StaticMemory;
  /** By kind and content; composites by the words of their parts, which are equal when the parts are. */
  readonly #placed = new Map<string, Placed>();
  readonly #texts = new Map<string, number>();
  /** Places of the bytes of patterns' classes, by content. */
  readonly #classMaps = new Map<string, number>();

  constructor(memory: StaticMemory) {
    this.#memory = memory;
  }

  place(constant: Constant): Placed {
    switch (constant.kind) {
      case "null":
        return singletons.null;
      case "boolean":
        return constant.value ? singletons.true : singletons.false;
      case "number":
        return this.#once(`n${constant.text}`, () => this.#number(constant.text));
      case "string":
        return this.#once(`s${constant.value}`, () => this.#string(constant.value));
      case "array":
        return this.#composite("a", constant.elements, (elements) => this.#array(elements));
      case "set":
        return this.#composite("t", constant.elements, (members) =>
          this.#table(TYPE_SET, [members], hashSet(hashes(members))),
        );
      case "object": {
        const keys = constant.entries.map(([key]) => this.place(key));
        const values = constant.entries.map(([, value]) => this.place(value));
        const key = `o${keys.map(({ word }) => word).join()}:${values.map(({ word }) => word).join()}`;
        const hash = () => hashObject(keys.map((one, index) => [one.hash, values[index]!.hash]));
        return this.#once(key, () => this.#table(TYPE_OBJECT, [keys, values], hash()));
      }
    }
  }

  /** A NUL-terminated text for messages. */
  text(text: string): number {
    let address = this.#texts.get(text);
    if (address === undefined) {
      address = this.#memory.loose(encodeUtf8(`${text}\0`));
      this.#texts.set(text, address);
    }
    return address;
  }

  /** A record of a run-time error, as the runtime's `conflict.ts` reads it. */
  conflict({ code, message, span }: Conflict): number {
    const file = span === undefined ? 0 : this.text(span.source.name);
    const error = this.text(`${code}: ${message}`);
    const texts = this.#once(`c${file},${error}`, () => ({ word: this.#words([file, error]), hash: 0 })).word;
    const { line, column } = span === undefined ? { line: 0, column: 0 } : startOf(span);
    return this.#once(`c${texts}:${line}:${column}`, () => {
      const record = new ByteWriter(16);
      for (const number of [texts, line, column]) record.unsigned(number);
      return { word: this.#memory.loose(record.finish()), hash: 0 };
    }).word;
  }

  /** A table for the runtime's matcher; equal maps of classes once, since many patterns tell the same bytes apart. */
  pattern(table: PatternTable, operand: number): number {
    const { start, firstMatching, firstByte, classes, classCount, transitions } = table;
    const map = classes.join();
    const key = `p${operand}:${start}:${firstMatching}:${firstByte}:${classCount}:${transitions.join()}:${map}`;
    return this.#once(key, () => {
      const address = this.#memory.allocate(PATTERN_SIZE);
      this.#memory.store8(address + PATTERN_START, start);
      this.#memory.store8(address + PATTERN_OPERAND, operand);
      this.#memory.store16(address + PATTERN_FIRST_MATCHING, firstMatching);
      this.#memory.store16(address + PATTERN_CLASS_COUNT, classCount);
      this.#memory.store8(address + PATTERN_FIRST_BYTE, firstByte);
      this.#memory.store8(address + PATTERN_LAST_CLASS, classes.length - 1);
      const classMap = this.#classMaps.get(map) ?? this.#memory.append(classes);
      this.#classMaps.set(map, classMap);
      this.#memory.storePointer(address + PATTERN_CLASSES, classMap);
      this.#memory.storePointer(address + PATTERN_TRANSITIONS, this.#memory.append(transitions));
      return { word: address, hash: 0 };
    }).word;
  }

  #once(key: string, place: () => Placed): Placed {
    let placed = this.#placed.get(key);
    if (placed === undefined) {
      placed = place();
      this.#placed.set(key, placed);
    }
    return placed;
  }

  #composite(kind: string, elements: readonly Constant[], place: (elements: readonly Placed[]) => Placed): Placed {
    const placed = elements.map((element) => this.place(element));
    return this.#once(`${kind}${placed.map(({ word }) => word).join()}`, () => place(placed));
  }

  #node(type: number, size: number, hash: number, flags = 0): number {
    const address = this.#memory.allocate(size);
    this.#memory.store8(address + NODE_TYPE, type);
    this.#memory.store8(address + NODE_FLAGS, flags);
    this.#memory.store32(address + NODE_HASH, hash);
    return address;
  }

  #number(text: string): Placed {
    const hash = hashNumberText(text);
    const integer = canonicalInteger(text);
    if (integer !== undefined && integer >= -0x4000_0000n && integer < 0x4000_0000n) {
      return { word: (Number(integer) << 1) | 1, hash };
    }
    const address = this.#node(TYPE_NUMBER, NUMBER_SIZE, hash);
    if (integer !== undefined) {
      this.#memory.store8(address + NODE_KIND, NUMBER_KIND_INTEGER);
      this.#memory.store32(address + NUMBER_INTEGER, Number(BigInt.asIntN(32, integer)));
      this.#memory.store32(address + NUMBER_INTEGER + 4, Number(BigInt.asIntN(32, integer >> 32n)));
    } else {
      const bytes = encodeUtf8(text);
      this.#memory.store8(address + NODE_KIND, NUMBER_KIND_TEXT);
      this.#memory.store32(address + NUMBER_LENGTH, bytes.length);
      this.#memory.storePointer(address + NUMBER_POINTER, this.#memory.append(bytes));
    }
    return { word: address, hash };
  }

  #string(value: string): Placed {
    const bytes = encodeUtf8(value);
    const hash = hashUtf8(bytes);
    const ascii = bytes.length === value.length && bytes.every((byte) => byte < 0x80);
    if (this.#memory.hasStrings) return { word: this.#memory.string(bytes, ascii), hash };
    const address = this.#node(TYPE_STRING, STRING_SIZE, hash, ascii ? STRING_FLAG_ASCII : 0);
    this.#memory.store32(address + STRING_LENGTH, bytes.length);
    this.#memory.storePointer(address + STRING_POINTER, this.#memory.append(bytes));
    return { word: address, hash };
  }

  #array(elements: readonly Placed[]): Placed {
    const hash = hashArray(hashes(elements));
    const address = this.#node(TYPE_ARRAY, ARRAY_SIZE, hash);
    this.#memory.store32(address + ARRAY_LENGTH, elements.length);
    this.#memory.store32(address + ARRAY_CAPACITY, elements.length);
    this.#memory.store32(address + ARRAY_ELEMENTS, this.#words(elements.map(({ word }) => word)));
    return { word: address, hash };
  }

  /** Columns: keys, and values in objects. Constants are in Rego order already. */
  #table(type: number, columns: readonly (readonly Placed[])[], hash: number): Placed {
    const keys = columns[0]!;
    const address = this.#node(type, TABLE_SIZE, hash, TABLE_FLAG_SORTED);
    const keyHashes = hashes(keys);
    const cells = [...keyHashes, ...columns.flatMap((column) => column.map(({ word }) => word))];
    this.#memory.store32(address + TABLE_LENGTH, keys.length);
    this.#memory.store32(address + TABLE_CAPACITY, keys.length);
    this.#memory.store32(address + TABLE_COLUMNS, this.#words(cells));
    if (keys.length > TABLE_SCAN_LIMIT) this.#memory.store32(address + TABLE_INDEX, this.#words(indexOf(keyHashes)));
    return { word: address, hash };
  }

  #words(words: readonly number[]): number {
    if (words.length === 0) return 0;
    const address = this.#memory.allocate(words.length * 4);
    words.forEach((word, index) => {
      this.#memory.store32(address + index * 4, word);
    });
    return address;
  }
}

function hashes(placed: readonly Placed[]): number[] {
  return placed.map(({ hash }) => hash);
}

/** The integer, when the text is how Rego prints it and 64 bits hold it. */
function canonicalInteger(text: string): bigint | undefined {
  if (!/^(0|-?[1-9]\d{0,18})$/.test(text)) return undefined;
  const integer = BigInt(text);
  return BigInt.asIntN(64, integer) === integer ? integer : undefined;
}

/** Open addressing, at most half full: mask, then entry number + 1 per slot. */
function indexOf(keyHashes: readonly number[]): number[] {
  let size = 32;
  while (size < keyHashes.length * 2) size *= 2;
  const slots = new Array<number>(size).fill(0);
  keyHashes.forEach((hash, entry) => {
    let at = hash & (size - 1);
    while (slots[at] !== 0) at = (at + 1) & (size - 1);
    slots[at] = entry + 1;
  });
  return [size - 1, ...slots];
}
