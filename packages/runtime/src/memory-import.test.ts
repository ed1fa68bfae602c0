import { expect, test } from "vitest";
import { importedPages } from "./memory-import.ts";

const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text)];
}

function importing(...imports: readonly number[][]): Uint8Array {
  const section = [imports.length, ...imports.flat()];
  return Uint8Array.from([...header, 0x02, section.length, ...section]);
}

const aFunction = [...name("env"), ...name("opa_abort"), 0x00, 0x05];
const aTable = [...name("env"), ...name("table"), 0x01, 0x70, 0x01, 0x02, 0x03];
const aGlobal = [...name("env"), ...name("base"), 0x03, 0x7f, 0x00];
const memory = [...name("env"), ...name("memory"), 0x02, 0x01, 0xac, 0x02, 0xe8, 0x07];

test("the pages that a module asks its host for, behind any other imports", () => {
  expect(importedPages(importing(memory))).toBe(300);
  expect(importedPages(importing(aFunction, aTable, aGlobal, memory))).toBe(300);
});

test("none, where it brings its own memory", () => {
  expect(importedPages(importing(aFunction))).toBe(0);
  expect(importedPages(Uint8Array.from(header))).toBe(0);
});
