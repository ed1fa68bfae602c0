/** Bytes → gzip: the same bytes for the same input, so without a time or a name. */
import { gzipSync } from "fflate";

/** Higher levels take twice the time for hardly a percent. */
const level = 6;

export function gzip(bytes: Uint8Array): Uint8Array {
  const zipped = gzipSync(bytes, { level, mtime: 0 });
  // Byte 9 says which system packed it: 255, unknown.
  zipped[9] = 255;
  return zipped;
}
