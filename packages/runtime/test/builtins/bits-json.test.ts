/** bits.*, json.filter, json.remove, json.patch: what OPA gives for the same call. */

import { describeCases } from "./describe-cases.ts";
import { NumberText } from "./harness.ts";

await describeCases("Bits of whole numbers", [
  ["bits.and", [12, 10], 8],
  ["bits.or", [12, 10], 14],
  ["bits.xor", [12, 10], 6],
  ["bits.and", [-5, 99999999999999999999999n], 99999999999999999999995n],
  ["bits.or", [-5, 99999999999999999999999n], -1],
  ["bits.xor", [-5, 99999999999999999999999n], -99999999999999999999996n],
  ["bits.and", [new NumberText("1e2"), new NumberText("1.0")], 0],
  ["bits.and", [1.5, 1], undefined],
  ["bits.negate", [5], -6],
  ["bits.negate", [new NumberText("1e2")], -101],
  ["bits.lsh", [9223372036854775807n, 1], 18446744073709551614n],
  ["bits.lsh", [-1, 100], -1267650600228229401496703205376n],
  ["bits.lsh", [7, -1], undefined],
  ["bits.lsh", [1, 10000000000], undefined],
  ["bits.rsh", [1267650600228229401496703205376n, 98], 4],
  ["bits.rsh", [-5, 1], -3],
  ["bits.rsh", [-1, 70], -1],
  ["bits.rsh", [5, 1000], 0],
]);

await describeCases("Documents cut by paths", [
  ["json.filter", [{ a: { b: 1, c: 2 }, d: 3 }, ["a/b", "x/y"]], { a: { b: 1 } }],
  ["json.filter", [{ a: { b: 1, c: 2 } }, ["a", "a/b"]], { a: { b: 1, c: 2 } }],
  ["json.filter", [{ a: [10, 20, 30] }, new Set(["/a/2", "a/0"])], { a: [10, 30] }],
  ["json.filter", [{ "a/b": { "~": 1 }, c: 2 }, ["a~1b/~0"]], { "a/b": { "~": 1 } }],
  ["json.filter", [{ a: new Set([1, 2]) }, [["a", 2]]], { a: [2] }],
  ["json.filter", [{ a: 1 }, [1]], undefined],
  ["json.filter", [[1], ["0"]], undefined],
  ["json.remove", [{ a: { b: 1, c: 2 }, d: 3 }, ["a/b", "d"]], { a: { c: 2 } }],
  ["json.remove", [{ a: [10, 20, 30] }, ["a/0", "a/1"]], { a: [30] }],
  ["json.remove", [{ a: 1 }, []], { a: 1 }],
  ["json.remove", [{ a: 1 }, "a"], undefined],
]);

const patch = (...operations: readonly unknown[]) => operations;

await describeCases("JSON Patch", [
  ["json.patch", [{ a: [1, 2] }, patch({ op: "add", path: "/a/1", value: 9 })], { a: [1, 9, 2] }],
  ["json.patch", [{ a: [1, 2] }, patch({ op: "add", path: "a/-", value: 9 })], { a: [1, 2, 9] }],
  ["json.patch", [{ a: [1, 2] }, patch({ op: "add", path: "a/3", value: 9 })], undefined],
  ["json.patch", [{ a: [1, 2] }, patch({ op: "add", path: "a/01", value: 9 })], undefined],
  ["json.patch", [{ a: 1 }, patch({ op: "add", path: "", value: 9 })], 9],
  ["json.patch", [{ a: 1 }, patch({ op: "remove", path: "b" })], undefined],
  ["json.patch", [{ a: 1 }, patch({ op: "replace", path: "a", value: [2] })], { a: [2] }],
  ["json.patch", [{ a: [1, 2] }, patch({ op: "replace", path: ["a", 0], value: 3 })], { a: [3, 2] }],
  ["json.patch", [{ a: 1, b: 2 }, patch({ op: "move", from: "a", path: "c" })], { b: 2, c: 1 }],
  ["json.patch", [{ a: { b: 1 } }, patch({ op: "copy", from: "a", path: "a/c" })], { a: { b: 1, c: { b: 1 } } }],
  ["json.patch", [{ a: 1 }, patch({ op: "test", path: "a", value: 1 }, { op: "remove", path: "a" })], {}],
  ["json.patch", [{ a: 1 }, patch({ op: "test", path: "a", value: 2 })], undefined],
  ["json.patch", [{ s: new Set([1, 2]) }, patch({ op: "add", path: ["s", 3], value: 3 })], { s: [1, 2, 3] }],
  ["json.patch", [{ s: new Set([1, 2]) }, patch({ op: "add", path: ["s", 3], value: 4 })], undefined],
  ["json.patch", [{ a: 1 }, [1]], undefined],
  ["json.patch", [{ a: 1 }, patch({ op: "jump", path: "a", value: 1 })], undefined],
]);
