/** Instructions of the WASM specification, section 5.4: byte, name and the shape of what follows. */

export type Immediate =
  | "none"
  | "block"
  | "label"
  | "labels"
  | "function"
  | "indirect"
  | "local"
  | "global"
  | "memory"
  | "page"
  | "i32"
  | "i64"
  | "f32"
  | "f64";

/** The instructions that the code generator writes. */
export const opcodes = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  br_if: 0x0d,
  br_table: 0x0e,
  return: 0x0f,
  call: 0x10,
  drop: 0x1a,
  select: 0x1b,
  "local.get": 0x20,
  "local.set": 0x21,
  "local.tee": 0x22,
  "global.get": 0x23,
  "global.set": 0x24,
  "i32.load": 0x28,
  "i32.load8_u": 0x2d,
  "i32.store": 0x36,
  "i32.store8": 0x3a,
  "i32.const": 0x41,
  "i32.eqz": 0x45,
  "i32.eq": 0x46,
  "i32.ne": 0x47,
  "i32.lt_s": 0x48,
  "i32.lt_u": 0x49,
  "i32.ge_u": 0x4f,
  "i32.add": 0x6a,
  "i32.sub": 0x6b,
  "i32.and": 0x71,
  "i32.or": 0x72,
  "i32.shl": 0x74,
  "i32.shr_u": 0x76,
} as const;

export type Opcode = keyof typeof opcodes;

const shapes: readonly (readonly [first: number, last: number, shape: Immediate])[] = [
  [0x02, 0x04, "block"],
  [0x0c, 0x0d, "label"],
  [0x0e, 0x0e, "labels"],
  [0x10, 0x10, "function"],
  [0x11, 0x11, "indirect"],
  [0x20, 0x22, "local"],
  [0x23, 0x24, "global"],
  [0x28, 0x3e, "memory"],
  [0x3f, 0x40, "page"],
  [0x41, 0x41, "i32"],
  [0x42, 0x42, "i64"],
  [0x43, 0x43, "f32"],
  [0x44, 0x44, "f64"],
];

/** The shape of what follows each one-byte instruction. */
export const immediates: readonly Immediate[] = Array.from(
  { length: 0x100 },
  (_, byte) => shapes.find(([first, last]) => byte >= first && byte <= last)?.[2] ?? "none",
);

/** Byte → name, for the instructions of `opcodes`. */
export const opcodeNames: ReadonlyMap<number, string> = new Map(
  Object.entries(opcodes).map(([name, byte]) => [byte, name]),
);
