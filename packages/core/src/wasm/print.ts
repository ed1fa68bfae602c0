/** A relocatable function → text in the manner of WAT, for reviews and fixtures. */
import { ByteReader } from "./decode.ts";
import { type ObjectModule, type RelocatableFunction, relocationKinds } from "./object-module.ts";
import { immediates, opcodeNames } from "./opcodes.ts";

/** Names stand where the linker will write indices. */
export function printFunction(one: RelocatableFunction, module: ObjectModule): string {
  const reader = new ByteReader(one.code);
  const locals = reader.many(() => {
    const count = reader.unsigned();
    reader.byte();
    return count;
  });
  const params = one.type.params.map(() => " i32").join("");
  const extra = locals.reduce((sum, count) => sum + count, 0);
  const lines = [`(func $${one.name}${params === "" ? "" : ` (param${params})`} (locals ${extra})`];
  let relocation = 0;
  let indent = 1;
  while (!reader.done) {
    const opcode = reader.byte();
    const name = opcodeNames.get(opcode) ?? `0x${opcode.toString(16)}`;
    if (name === "end" || name === "else") indent--;
    let operands = "";
    if (one.relocations[relocation] === reader.at) {
      operands = ` $${targetName(one.relocations, relocation, module)}`;
      relocation += 3;
    } else operands = readImmediate(reader, opcode);
    if (indent > 0) lines.push(`${"  ".repeat(indent)}${name}${operands}`);
    if (immediates[opcode] === "block" || name === "else") indent++;
  }
  return `${lines.join("\n")})`;
}

function targetName(relocations: readonly number[], at: number, module: ObjectModule): string {
  const target = relocations[at + 2]!;
  const isFunction = relocations[at + 1] === relocationKinds.function;
  const own = isFunction ? module.functions.map(({ name }) => name) : module.globals;
  const imported = isFunction ? module.functionImports : module.globalImports;
  return (target < 0 ? imported[-1 - target] : own[target]) ?? String(target);
}

function readImmediate(reader: ByteReader, opcode: number): string {
  switch (immediates[opcode]) {
    case "none":
      return "";
    case "block":
      return reader.byte() === 0x40 ? "" : " (result i32)";
    case "i32":
      return ` ${reader.signed()}`;
    case "memory": {
      reader.unsigned();
      const offset = reader.unsigned();
      return offset === 0 ? "" : ` offset=${offset}`;
    }
    case "labels":
      return ` ${[...reader.many(() => reader.unsigned()), reader.unsigned()].join(" ")}`;
    case "label":
    case "local":
    case "function":
    case "global":
    case "page":
      return ` ${reader.unsigned()}`;
    default:
      throw new Error(`the code generator does not write instruction ${opcode}`);
  }
}
