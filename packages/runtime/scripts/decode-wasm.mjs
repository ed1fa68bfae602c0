// A WASM binary → its sections, and function bodies cut at every index that a linker must renumber.

const kinds = { function: 0, type: 1, global: 2, constant: 3 };

/** @param {Uint8Array} bytes */
export function decodeWasm(bytes) {
  const reader = new Reader(bytes);
  reader.at = 8;
  const module = {
    types: [],
    functionImports: [],
    globalImports: [],
    functionTypes: [],
    globals: [],
    exports: [],
    elements: [],
    bodies: [],
    data: [],
  };
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const end = reader.unsigned() + reader.at;
    sections[id]?.(reader, module);
    reader.at = end;
  }
  return module;
}

const sections = {
  1: (reader, module) => {
    module.types = reader.many(() => {
      if (reader.byte() !== 0x60) throw new Error("not a function type");
      return { params: reader.vector(), results: reader.vector() };
    });
  },
  2: (reader, module) => {
    reader.many(() => {
      const name = `${reader.name()}.${reader.name()}`;
      const kind = reader.byte();
      if (kind === 0) module.functionImports.push({ name, type: reader.unsigned() });
      else if (kind === 2) reader.limits();
      else if (kind === 3) {
        if (reader.byte() !== 0x7f || reader.byte() !== 0) throw new Error(`${name} must be an immutable i32`);
        module.globalImports.push(name);
      } else throw new Error(`${name}: an import of this kind cannot be linked`);
    });
  },
  3: (reader, module) => {
    module.functionTypes = reader.many(() => reader.unsigned());
  },
  6: (reader, module) => {
    module.globals = reader.many(() => {
      const type = reader.byte();
      const mutable = reader.byte() === 1;
      return { type, mutable, init: cut(reader, module) };
    });
  },
  7: (reader, module) => {
    module.exports = reader.many(() => ({ name: reader.name(), kind: reader.byte(), index: reader.unsigned() }));
  },
  9: (reader, module) => {
    reader.many(() => {
      if (reader.unsigned() !== 0) throw new Error("only element segments of the first kind can be linked");
      const offset = constantOf(reader);
      module.elements.push({ offset, functions: reader.many(() => reader.unsigned()) });
    });
  },
  10: (reader, module) => {
    module.bodies = reader.many(() => {
      const end = reader.unsigned() + reader.at;
      const start = reader.at;
      reader.many(() => [reader.unsigned(), reader.byte()]);
      return cut(reader, module, start, end);
    });
  },
  11: (reader, module) => {
    module.data = reader.many(() => {
      if (reader.unsigned() !== 0) throw new Error("only active data segments can be linked");
      const address = constantOf(reader);
      return { address, bytes: reader.vector() };
    });
  },
};

function constantOf(reader) {
  if (reader.byte() !== 0x41) throw new Error("an address must be a constant");
  const value = reader.signed();
  if (reader.byte() !== 0x0b) throw new Error("an address must be one constant");
  return value;
}

/** Reads one expression (or a body up to `end`) and leaves out what the linker writes. */
function cut(reader, module, start = reader.at, end = undefined) {
  const code = [];
  const relocations = [];
  let copied = start;
  const hole = (from, kind, target) => {
    for (; copied < from; copied++) code.push(reader.bytes[copied]);
    relocations.push({ offset: code.length, kind, target });
    copied = reader.at;
  };
  let depth = 0;
  let indirect = false;
  for (;;) {
    const from = reader.at;
    const opcode = reader.byte();
    if (opcode === 0x0b && depth-- === 0) break;
    if (opcode >= 0x02 && opcode <= 0x04) {
      depth++;
      const before = reader.at;
      const type = reader.signed();
      if (type >= 0) hole(before, kinds.type, type);
    } else if (opcode === 0x10) {
      const before = reader.at;
      hole(before, kinds.function, reader.unsigned());
    } else if (opcode === 0x11) {
      const before = reader.at;
      hole(before, kinds.type, reader.unsigned());
      reader.unsigned();
      indirect = true;
    } else if (opcode === 0x23 || opcode === 0x24) {
      const before = reader.at;
      const target = reader.unsigned();
      const imported = target < module.globalImports.length;
      hole(imported ? from : before, imported ? kinds.constant : kinds.global, target);
    } else skipImmediate(reader, opcode);
  }
  for (; copied < reader.at; copied++) code.push(reader.bytes[copied]);
  if (end !== undefined && reader.at !== end) throw new Error("a body that does not end where it says");
  return { code: Uint8Array.from(code), relocations, indirect };
}

function skipImmediate(reader, opcode) {
  if ((opcode >= 0x0c && opcode <= 0x0d) || (opcode >= 0x20 && opcode <= 0x22)) reader.unsigned();
  else if (opcode === 0x0e) {
    reader.many(() => reader.unsigned());
    reader.unsigned();
  } else if (opcode >= 0x28 && opcode <= 0x3e) reader.memory();
  else if (opcode === 0x3f || opcode === 0x40) reader.byte();
  else if (opcode === 0x41 || opcode === 0x42) reader.skip();
  else if (opcode === 0x43) reader.at += 4;
  else if (opcode === 0x44) reader.at += 8;
  else if (opcode === 0x1c) reader.vector();
  else if (opcode === 0xfc) skipBulk(reader);
  else if (opcode === 0xfd) skipVector(reader);
  else if (opcode > 0xc4 || (opcode > 0x1b && opcode < 0x20) || (opcode > 0x11 && opcode < 0x1a)) {
    throw new Error(`instruction 0x${opcode.toString(16)} cannot be linked`);
  }
}

/** Saturating conversions have no immediates; memory.copy names two memories, memory.fill one. */
function skipBulk(reader) {
  const opcode = reader.unsigned();
  if (opcode <= 7) return;
  if (opcode === 10) reader.at += 2;
  else if (opcode === 11) reader.at += 1;
  else throw new Error(`instruction 0xfc ${opcode} cannot be linked`);
}

function skipVector(reader) {
  const opcode = reader.unsigned();
  if (opcode <= 11 || opcode === 92 || opcode === 93) reader.memory();
  else if (opcode === 12 || opcode === 13) reader.at += 16;
  else if (opcode >= 21 && opcode <= 34) reader.at += 1;
  else if (opcode >= 84 && opcode <= 91) {
    reader.memory();
    reader.at += 1;
  }
}

class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  byte() {
    return this.bytes[this.at++];
  }

  unsigned() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  signed() {
    let value = 0;
    for (let shift = 0; ; ) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte < 0x80) return shift < 32 && byte & 0x40 ? value | (-1 << shift) : value;
    }
  }

  /** Over an integer of any width. */
  skip() {
    while (this.byte() >= 0x80);
  }

  memory() {
    this.unsigned();
    this.skip();
  }

  vector() {
    const length = this.unsigned();
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  name() {
    return new TextDecoder().decode(this.vector());
  }

  limits() {
    const hasMaximum = this.byte() & 1;
    this.unsigned();
    if (hasMaximum) this.unsigned();
  }

  many(read) {
    return Array.from({ length: this.unsigned() }, read);
  }
}
