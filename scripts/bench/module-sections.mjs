/** The sections of a module: their bytes in order, and how large its code and data are. */
const CODE = 10;
const DATA = 11;

/** id and bytes of each section, in order. */
export function sectionsOf(wasm) {
  const sections = [];
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at++];
    const [size, start] = readUnsigned(wasm, at);
    sections.push({ id, bytes: wasm.subarray(start, start + size) });
    at = start + size;
  }
  return sections;
}

export function sectionSizes(wasm) {
  const sections = sectionsOf(wasm);
  const sizeOf = (wanted) => sections.find(({ id }) => id === wanted)?.bytes.length ?? 0;
  return { code: sizeOf(CODE), data: sizeOf(DATA) };
}

/** The LEB128 number that begins there, and the place behind it. */
export function readUnsigned(bytes, start) {
  let value = 0;
  for (let at = start, shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return [value >>> 0, at];
  }
}
