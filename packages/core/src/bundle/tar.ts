/** A minimal ustar archive of files: no clocks, no owners, long names as pax headers. */
import { ByteWriter } from "../wasm/leb128.ts";
import { encodeUtf8 } from "../wasm/utf8.ts";

export interface TarEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const blockSize = 512;

export function writeTar(entries: readonly TarEntry[]): Uint8Array {
  const out = new ByteWriter(blockSize * 4);
  for (const { name, bytes } of entries) {
    const encoded = encodeUtf8(name);
    if (encoded.length > 100 || encoded.length !== name.length)
      writeEntry(out, encodeUtf8("pax"), paxPath(encoded), "x");
    writeEntry(out, encoded.subarray(0, 100), bytes, "0");
  }
  // The end is two empty blocks.
  out.raw(new Uint8Array(blockSize * 2));
  return out.finish();
}

function writeEntry(out: ByteWriter, name: Uint8Array, content: Uint8Array, type: "0" | "x"): void {
  const header = new Uint8Array(blockSize);
  const text = (at: number, value: string) => header.set(encodeUtf8(value), at);
  const octal = (at: number, digits: number, value: number) => text(at, value.toString(8).padStart(digits, "0"));
  header.set(name);
  octal(100, 7, 0o600);
  octal(108, 7, 0);
  octal(116, 7, 0);
  octal(124, 11, content.length);
  octal(136, 11, 0);
  text(156, type);
  text(257, "ustar");
  text(263, "00");
  // The sum is taken with blanks in its own place.
  text(148, "        ");
  octal(
    148,
    6,
    header.reduce((sum, byte) => sum + byte, 0),
  );
  header[154] = 0;
  out.raw(header);
  out.raw(content);
  out.raw(new Uint8Array((blockSize - (content.length % blockSize)) % blockSize));
}

/** One pax record, `length path=name\n`, where the length counts its own digits. */
function paxPath(name: Uint8Array): Uint8Array {
  const rest = " path=".length + name.length + 1;
  let length = rest + 1;
  while (String(length).length + rest !== length) length = String(length).length + rest;
  const out = new ByteWriter(length);
  out.raw(encodeUtf8(`${length} path=`));
  out.raw(name);
  out.byte(0x0a);
  return out.finish();
}
