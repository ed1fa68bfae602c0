// The input of opa_eval, which is opened as it is read: the same values as by the parser that reads everything at once, and
// nothing that this parser refuses once everything was read.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runtime } from "./runtime.ts";

const { call } = runtime({
  evaluate: ({ global_input, array_new, array_append }) => {
    const result = array_new!(1);
    const input = (global_input as unknown as WebAssembly.Global).value as number;
    if (input !== 0) array_append!(result, input);
    return result;
  },
});
const heap = call.opa_heap_ptr_get!();

/** What an evaluation sees that reads all of it, as Rego text in brackets; `[]` when the input is undefined or refused. */
function lazily(text: Uint8Array): string {
  write(heap, text);
  try {
    return read(call.opa_eval!(0, 0, 0, heap, text.length, heap + text.length, 1));
  } catch (error) {
    if (error instanceof Error && error.message === "input is not valid JSON") return "[]";
    throw error;
  }
}

function eagerly(text: Uint8Array): string {
  write(heap, text);
  call.opa_heap_ptr_set!(heap + text.length);
  const value = call.opa_value_parse!(heap, text.length);
  return value === 0 ? "[]" : `[${read(call.opa_value_dump!(value))}]`;
}

function write(address: number, bytes: Uint8Array): void {
  // What lies behind the text must not matter.
  new Uint8Array(call.memory.buffer).fill(0x7d, address + bytes.length, address + bytes.length + 256);
  new Uint8Array(call.memory.buffer).set(bytes, address);
}

function read(address: number): string {
  const bytes = new Uint8Array(call.memory.buffer);
  return new TextDecoder().decode(bytes.subarray(address, bytes.indexOf(0, address)));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const json = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.json({ maxDepth: 4, stringUnit: "binary" }),
  fc
    .array(fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue()), { minLength: 3 })
    .map((value) => JSON.stringify(value)),
);
/** A place in the text, and what is done to it: a byte put in, put in its place, or taken out. */
const edit = fc.record({
  at: fc.nat(),
  byte: fc.oneof(fc.constantFrom(...bytesOf('{}[]:,"\\ \n0-.eEtu\u00e9\u20ac')), fc.nat(255)),
  kind: fc.constantFrom("insert", "replace", "remove"),
});

function edited(text: Uint8Array, { at, byte, kind }: { at: number; byte: number; kind: string }): Uint8Array {
  const place = at % text.length;
  const put = kind === "remove" ? [] : [byte];
  return Uint8Array.of(...text.subarray(0, place), ...put, ...text.subarray(kind === "insert" ? place : place + 1));
}

/** The same cases each time, unless others are asked for. What shrinks text may do so for ever. */
const chosen = { seed: Number(process.env.INPUT_SEED ?? 1), endOnFailure: true };

/** An entry whose key comes again is read by nobody, and may be anything. */
function hasKeyTwice(text: string): boolean {
  const keys = [...text.matchAll(/("(?:[^"\\]|\\.)*")\s*:/g)].map(([, key]) => key);
  return new Set(keys).size < keys.length;
}

describe("the input", () => {
  test("is the value that its text has", () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(lazily(bytesOf(text))).toBe(eagerly(bytesOf(text)));
      }),
      { ...chosen, numRuns: 500 },
    );
  });

  test("may have white space between tokens", () => {
    const property = fc.property(json, fc.constantFrom(" ", "  ", "\t", "\n\r"), (text, space) => {
      const spread = ` ${JSON.stringify(JSON.parse(text), undefined, space)}\n\n`;
      expect(lazily(bytesOf(spread))).toBe(eagerly(bytesOf(text)));
    });
    fc.assert(property, { ...chosen, numRuns: 300 });
  });

  test("is undefined or refused when what is read of it is not well-formed", () => {
    const property = fc.property(json, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      const broken = edits.reduce<Uint8Array>(
        (bytes, one) => (bytes.length === 0 ? bytes : edited(bytes, one)),
        bytesOf(text),
      );
      fc.pre(!hasKeyTwice(new TextDecoder().decode(broken)));
      expect(lazily(broken)).toBe(eagerly(broken));
    });
    fc.assert(property, { ...chosen, numRuns: Number(process.env.INPUT_RUNS ?? 3000) });
  });

  test.each([
    '{"a":1,2}',
    '{"a":1,"b"}',
    '{"a","b":1}',
    '{"a":"b":1}',
    '["a":1]',
    '[1,"a":1]',
    '{"a":[1}]',
    "{}{}",
    "{},{}",
    "[]]",
    "[[]",
    "[1,]",
    "[,1]",
    '{"a":,}',
    "[01]",
    "[1 2]",
    "[tru]",
    "[falsy]",
    '["\\x"]',
    '["\\u00g0"]',
    '["\t"]',
    "[\u00001]",
    '{"a":1}x',
    '["a""b"]',
    "[[1]2]",
    '{"a":{}"b":1}',
  ])("%s is seen when it is read, wherever it lies in a block", (text) => {
    for (let padding = 0; padding < 70; padding++) {
      expect(lazily(bytesOf(`{"${"x".repeat(padding)}":${text}}`))).toBe("[]");
      expect(lazily(bytesOf(text))).toBe("[]");
    }
  });

  test("is undefined at once when its brackets or quotes are not balanced, or its first level is not well-formed", () => {
    for (const text of [
      '{"a":[1,2}',
      '{"a":"b}',
      '{"a":{}}}',
      '{"a":tru,"b":{}}',
      '{"a":{}',
      "[1,2",
      "",
      "{",
      '{"a":1}]',
    ]) {
      write(heap, bytesOf(text));
      expect(read(call.opa_eval!(0, 0, 0, heap, text.length, heap + text.length, 1)), text).toBe("[]");
    }
  });

  test.each([
    '{"a":1,"a":[2]}',
    '{"a\\"b":"\\\\","c":"é€😀"}',
    '[[],{},[{}],"",{"":""}]',
    "[-0,1.50,1e2,12345678901234567890]",
    '{"set":{1,"a",{2}},"none":set()}',
  ])("%s is read, wherever it lies in a block", (text) => {
    for (let padding = 0; padding < 70; padding++) {
      const whole = bytesOf(`["${"x".repeat(padding)}",${text}]`);
      expect(lazily(whole)).toBe(eagerly(whole));
      expect(lazily(whole)).not.toBe("[]");
    }
  });

  test.each([0, 1, 4, 15, 16, 17, 47, 48, 49, 200])("has arrays and objects of %i", (length) => {
    const keys = Array.from({ length }, (_, index) => `"key-${index}":{"${index}":[]}`);
    const object = bytesOf(`{${keys}}`);
    const array = bytesOf(`[${keys.map((_, index) => `[${index}]`)}]`);
    // Every key twice: the last one wins.
    const twice = bytesOf(`{${keys.map((key) => key.replace(":", ":0,").replace(/$/, `,${key}`))}}`);
    for (const text of [object, array]) expect(lazily(text)).toBe(eagerly(text));
    if (length > 0) expect(lazily(bytesOf(`{${keys},${keys}}`))).toBe(eagerly(object));
    expect(lazily(twice)).toBe(eagerly(twice));
  });

  test("has its keys and values in place, however long and wherever they lie", () => {
    for (let padding = 0; padding < 70; padding++) {
      for (const length of [1, 60, 64, 65, 128, 150]) {
        const long = `"${"y".repeat(length)}"`;
        const before = `{"${"x".repeat(padding)}":1`;
        expect(lazily(bytesOf(`${before},${long}:[${long}]}`))).not.toBe("[]");
        for (const wrong of [
          `,${long}}`,
          `,${long},"a":1}`,
          `${long}:1}`,
          `:${long}}`,
          `,"a":${long}:1}`,
          `,"a":[${long}:1]}`,
        ]) {
          expect(lazily(bytesOf(before + wrong))).toBe("[]");
        }
      }
    }
  });

  test("may be opened where the memory ends", () => {
    const text = '[[1,2,3],{"a":1,"b":[2]},{"c":[1,2,3,4,5]}]';
    const { length } = bytesOf(text);
    for (let room = 0; room < 2000; room += 8) {
      const { call } = runtime();
      const address = call.memory.buffer.byteLength - room - length;
      new Uint8Array(call.memory.buffer).set(bytesOf(text), address);
      const result = call.opa_eval!(0, 0, 0, address, length, address + length, 1);
      const bytes = new Uint8Array(call.memory.buffer, result);
      expect(new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)))).toBe(text);
    }
  });

  test("may be nested as deeply as any text", () => {
    const nested = (depth: number) => bytesOf("[".repeat(depth) + "]".repeat(depth));
    expect(lazily(nested(2000))).not.toBe("[]");
    expect(lazily(nested(2001))).toBe("[]");
  });
});
