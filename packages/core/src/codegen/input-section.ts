/** What a module can read of its input, as the section in which it tells our host. */
import { encodeInputPart, type InputPart, inputSection } from "@portcullis/runtime/input-section";
import type { Policy } from "../ir/policy.ts";
import type { CustomSection } from "../wasm/object-module.ts";
import { deepestRead, inputReads } from "./input-reads.ts";

/** Where there would be more of them, the deepest parts are left out. */
const mostBytes = 1024;

/** Nothing where the module may read all of it. */
export function inputSections(policy: Policy): readonly CustomSection[] {
  const part = inputReads(policy);
  for (let depth = deepestRead; depth > 0 && part.length > 0; depth--) {
    const bytes = encodeInputPart(cut(part, depth));
    if (bytes.length <= mostBytes) return [{ name: inputSection, bytes }];
  }
  return [];
}

function cut(part: InputPart, depth: number): InputPart {
  return depth === 0 ? [] : part.map(({ key, part: below }) => ({ key, part: cut(below, depth - 1) }));
}
