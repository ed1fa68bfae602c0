/** What a module can read of its input, as the section in which it tells our host. */
import { encodeInputPart, inputSection } from "@portcullis/runtime/input-section";
import type { Policy } from "../ir/policy.ts";
import type { CustomSection } from "../wasm/object-module.ts";
import { deepestRead } from "./input-parts.ts";
import { inputReads } from "./input-reads.ts";
import { WrittenParts } from "./written-parts.ts";

/** Where there would be more of them, the deepest parts are left out. */
const mostBytes = 512;

/** Nothing where the module may read all of it. */
export function inputSections(policy: Policy): readonly CustomSection[] {
  const parts = new WrittenParts();
  const part = parts.of(inputReads(policy));
  for (let depth = deepestRead; depth > 0 && part !== "whole"; depth--) {
    const bytes = encodeInputPart(parts.cut(part, depth));
    if (bytes.length <= mostBytes) return [{ name: inputSection, bytes }];
  }
  return [];
}
