import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { describeModule } from "./describe-module.ts";

/** The shortest module: nothing but the magic number and the version. */
const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

describe("is refused:", () => {
  test("a module that is none of OPA's", async () => {
    await expect(describeModule(empty)).rejects.toThrow("the module does not follow OPA's WASM ABI");
  });

  test("what is no module", async () => {
    await expect(describeModule(new TextEncoder().encode("text"))).rejects.toThrow("not a valid WASM module");
  });

  test("a bundle without a module", async () => {
    await expect(describeModule(gzipSync(new Uint8Array(1024)))).rejects.toThrow("the bundle holds no policy.wasm");
  });
});
