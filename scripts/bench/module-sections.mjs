/** Bytes of a module's code and data sections. */
const CODE = 10;
const DATA = 11;

export function sectionSizes(wasm) {
  const sizes = { code: 0, data: 0 };
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at++];
    let size = 0;
    for (let shift = 0, byte = 128; byte >= 128; shift += 7) {
      byte = wasm[at++];
      size |= (byte & 127) << shift;
    }
    if (id === CODE) sizes.code = size;
    if (id === DATA) sizes.data = size;
    at += size;
  }
  return sizes;
}
