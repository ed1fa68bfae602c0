/** Decompression with a limit, so that a small file cannot fill memory. */

import { Gunzip } from "fflate";

export function gunzip(bytes: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let complete = false;
  const stream = new Gunzip((chunk, final) => {
    total += chunk.length;
    if (total > limit) throw new RangeError(`the archive holds more than ${limit} bytes`);
    chunks.push(chunk);
    complete = final;
  });
  // Pieces, so that the limit is met before everything is decompressed.
  const PIECE = 65_536;
  for (let at = 0; at < bytes.length; at += PIECE) {
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }
  if (!complete) throw new RangeError("the archive is cut short");
  const result = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
}
