import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { gunzip } from "./gunzip.ts";
import { readBundle } from "./read-bundle.ts";

/** A tar archive of regular files. */
function tar(files: Record<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const blocks = Object.entries(files).map(([path, text]) => {
    const content = encoder.encode(text);
    const block = new Uint8Array(512 + Math.ceil(content.length / 512) * 512);
    block.set(encoder.encode(path), 0);
    block.set(encoder.encode(content.length.toString(8).padStart(11, "0")), 124);
    block.fill(32, 148, 156);
    block[156] = 48;
    const sum = block.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    block.set(encoder.encode(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
    block.set(content, 512);
    return block;
  });
  return Uint8Array.from([...blocks.flatMap((block) => [...block]), ...new Uint8Array(1024)]);
}

const open = (files: Record<string, string>) => readBundle(gzipSync(tar(files)));

describe("a bundle", () => {
  test("gives its module, and its data documents at their folders", () => {
    const { wasm, data } = open({
      "/data.json": '{"a":{"x":1}}',
      "/a/b/data.json": "[1]",
      "/policy.wasm": "module",
      "/.manifest": '{"wasm":[{"entrypoint":"p","module":"/policy.wasm"}]}',
    });
    expect(new TextDecoder().decode(wasm)).toBe("module");
    expect(data).toEqual({ a: { x: 1, b: [1] } });
  });

  test.each([
    [{ "/data.json": "{}" }, "the bundle holds no policy.wasm"],
    [{ "/../policy.wasm": "" }, "the bundle cannot be read: the archive has a path that escapes: /../policy.wasm"],
    [{ "/policy.wasm": "", "/data.json": "[" }, "data.json in the bundle is not JSON: Unexpected end of JSON input"],
    [{ "/policy.wasm": "", "/data.json": "[]" }, "data.json in the bundle has no place beside the other documents"],
  ])("%j is refused", (files, message) => {
    expect(() => open(files as unknown as Record<string, string>)).toThrow(message);
  });

  test("is refused when it is damaged", () => {
    expect(() => readBundle(gzipSync(new Uint8Array(600).fill(65)))).toThrow("the archive has a malformed header");
    expect(() => readBundle(gzipSync(tar({ "/policy.wasm": "x" })).subarray(0, 40))).toThrow("cannot be read");
  });

  test("may not hold more than the limit once decompressed", () => {
    expect(() => gunzip(gzipSync(new Uint8Array(1_000_000)), 10_000)).toThrow("more than 10000 bytes");
  });
});
