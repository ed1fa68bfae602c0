/** Reading a tar archive: regular files with their paths, nothing else. */

import { decoder } from "../platform.ts";

const BLOCK = 512;

/** Paths have no leading slash. Throws on anything that is not a well-formed archive of files inside one folder. */
export function readTar(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let longPath: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) break;
    checkSum(header);
    const size = octal(header, 124, 12);
    const start = at + BLOCK;
    if (start + size > bytes.length) throw new RangeError("the archive is cut short");
    const content = bytes.subarray(start, start + size);
    const kind = String.fromCharCode(header[156]!);
    if (kind === "x") longPath = paxPath(content) ?? longPath;
    else if (kind === "L") longPath = text(content, 0, size);
    else {
      if (kind === "0" || kind === "\0") files.set(safePath(longPath ?? headerPath(header)), content);
      longPath = undefined;
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function text(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return decoder.decode(end < 0 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, start: number, length: number): number {
  const digits = text(header, start, length).trim();
  if (!/^[0-7]*$/.test(digits)) throw new RangeError("the archive has a malformed header");
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

function checkSum(header: Uint8Array): void {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : header[i]!;
  if (sum !== octal(header, 148, 8)) throw new RangeError("the archive has a malformed header");
}

function headerPath(header: Uint8Array): string {
  const isUstar = text(header, 257, 5) === "ustar";
  const prefix = isUstar ? text(header, 345, 155) : "";
  const name = text(header, 0, 100);
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** The `path` record of an extended header: lines of `<length> <key>=<value>`. */
function paxPath(content: Uint8Array): string | undefined {
  const match = /^\d+ path=(.*)$/m.exec(decoder.decode(content));
  return match?.[1];
}

function safePath(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..") || path.includes("\\")) throw new RangeError(`the archive has a path that escapes: ${path}`);
  return parts.join("/");
}
