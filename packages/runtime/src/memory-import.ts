/** Reads from a module how many pages of memory it wants from its host. */

/** The minimum of the imported `env.memory`; 0 when the module imports none. */
export function importedPages(wasm: Uint8Array): number {
  let at = 8;
  const unsigned = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  // Not `at += unsigned()`, which would begin to count before the length.
  const skipName = (): void => {
    const length = unsigned();
    at += length;
  };
  const limits = (): number => {
    const flags = wasm[at++] ?? 0;
    const minimum = unsigned();
    if (flags & 1) unsigned();
    return minimum;
  };
  while (at < wasm.length) {
    const section = wasm[at++];
    const end = unsigned() + at;
    if (section === 2) {
      for (let left = unsigned(); left > 0; left--) {
        skipName();
        skipName();
        const kind = wasm[at++];
        if (kind === 2) return limits();
        if (kind === 0) unsigned();
        else if (kind === 1) {
          at++;
          limits();
        } else at += 2;
      }
    }
    at = end;
  }
  return 0;
}
