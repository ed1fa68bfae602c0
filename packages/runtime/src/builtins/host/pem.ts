/** PEM text: blocks of base64 between BEGIN and END lines. */

import { BuiltinError } from "./builtin-error.ts";
import type { Bytes } from "./crypto.ts";
import { fromBase64 } from "./text.ts";

export interface PemBlock {
  readonly type: string;
  readonly bytes: Bytes;
}

const BLOCK = /(?:^|\n)-----BEGIN ([^\n]*?)-----[ \t\r]*\n([\s\S]*?)(?:^|\n)-----END \1-----[ \t\r]*(?:\n|$)/;

/** The first block and the text behind it; undefined when there is none. */
export function firstPemBlock(text: string): { readonly block: PemBlock; readonly rest: string } | undefined {
  let remaining = text;
  for (;;) {
    const match = BLOCK.exec(remaining);
    if (match === null) return undefined;
    const rest = remaining.slice(match.index + match[0].length);
    const bytes = body(match[2]!);
    if (bytes !== undefined) return { block: { type: match[1]!, bytes }, rest };
    remaining = rest;
  }
}

export function pemBlocks(text: string): { readonly blocks: readonly PemBlock[]; readonly rest: string } {
  const blocks: PemBlock[] = [];
  let rest = text;
  for (;;) {
    const found = firstPemBlock(rest);
    if (found === undefined) return { blocks, rest };
    blocks.push(found.block);
    rest = found.rest;
  }
}

/** Headers (`Proc-Type: …`) are skipped; a block whose base64 is wrong is none. */
function body(text: string): Bytes | undefined {
  const lines = text.split("\n").filter((line) => !line.includes(":"));
  try {
    return fromBase64(lines.join("").replace(/[ \t\r]/g, ""));
  } catch (error) {
    if (error instanceof BuiltinError) return undefined;
    throw error;
  }
}
