/** json.marshal_with_options: JSON on one line or many. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_BOOLEAN, TYPE_NULL, TYPE_NUMBER, TYPE_OBJECT, TYPE_STRING } from "../../layout";
import { allocate } from "../../memory/bump";
import { numberText } from "../../value/number";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { stringAllocate, stringLength, stringPointer } from "../../value/string";
import { TRUE, typeOf } from "../../value/word";
import { fail, failAbout } from "../failure";
import { MESSAGE_INVALID_OPTION, MESSAGE_TOO_LARGE } from "../messages";
import { Buffer, bufferAscii, bufferByte, bufferNew, bufferString, bufferToString } from "../text/buffer";
import { bufferJsonString } from "../text/quote";

const DEPTH_LIMIT = 10000;

// Names of the options as six little-endian bytes.
const NAME_PRETTY: u64 = 0x797474657270;
const NAME_INDENT: u64 = 0x746e65646e69;
const NAME_PREFIX: u64 = 0x786966657270;

/** One of the names, or 0. */
function optionName(key: i32): u64 {
  if (typeOf(key) != TYPE_STRING || stringLength(key) != 6) return 0;
  const start = stringPointer(key);
  const name = <u64>load<u32>(start) | ((<u64>load<u16>(start, 4)) << 32);
  return name == NAME_PRETTY || name == NAME_INDENT || name == NAME_PREFIX ? name : 0;
}

/** How one call writes; `indent` 0 is the compact form. */
@unmanaged
export class Layout {
  prefix: i32;
  indent: i32;
}

function bufferLine(buffer: Buffer, layout: Layout, depth: i32): void {
  bufferByte(buffer, 0x0a);
  bufferString(buffer, layout.prefix);
  for (let i = 0; i < depth; i++) bufferString(buffer, layout.indent);
}

/** False when the value nests too deep. */
function bufferValue(buffer: Buffer, value: i32, layout: Layout, depth: i32): bool {
  const type = typeOf(value);
  if (type == TYPE_NULL) bufferAscii(buffer, 0x6c6c756e);
  else if (type == TYPE_BOOLEAN) bufferAscii(buffer, value == TRUE ? 0x65757274 : 0x65736c6166);
  else if (type == TYPE_NUMBER) bufferString(buffer, numberText(value));
  else if (type == TYPE_STRING) bufferJsonString(buffer, value);
  else return bufferComposite(buffer, value, type, layout, depth);
  return true;
}

/** A key that is no string stands as its JSON text. */
function bufferKey(buffer: Buffer, key: i32, depth: i32): bool {
  if (typeOf(key) == TYPE_STRING) {
    bufferJsonString(buffer, key);
    return true;
  }
  const inner = bufferNew(32);
  const written = bufferValue(inner, key, changetype<Layout>(0), depth);
  bufferJsonString(buffer, bufferToString(inner));
  return written;
}

function bufferComposite(buffer: Buffer, value: i32, type: i32, layout: Layout, depth: i32): bool {
  if (depth > DEPTH_LIMIT) return false;
  const length = scanLength(value);
  const pretty = changetype<usize>(layout) != 0 && length > 0;
  const isObject = type == TYPE_OBJECT;
  bufferByte(buffer, isObject ? 0x7b : 0x5b);
  for (let i = 0; i < length; i++) {
    if (i > 0) bufferByte(buffer, 0x2c);
    if (pretty) bufferLine(buffer, layout, depth + 1);
    if (isObject) {
      if (!bufferKey(buffer, scanKey(value, i), depth + 1)) return false;
      bufferByte(buffer, 0x3a);
      if (pretty) bufferByte(buffer, 0x20);
    }
    if (!bufferValue(buffer, scanValue(value, i), layout, depth + 1)) return false;
  }
  if (pretty) bufferLine(buffer, layout, depth);
  bufferByte(buffer, isObject ? 0x7d : 0x5d);
  return true;
}

function write(value: i32, layout: Layout): i32 {
  const buffer = bufferNew(64);
  if (changetype<usize>(layout) != 0) bufferString(buffer, layout.prefix);
  return bufferValue(buffer, value, layout, 0) ? bufferToString(buffer) : fail(MESSAGE_TOO_LARGE);
}

/** Options `pretty`, `indent` and `prefix`; either of the last two means pretty unless that is false. */
export function marshalWithOptions(value: i32, options: i32): i32 {
  if (typeOf(options) != TYPE_OBJECT) return failOperand(2, 1 << TYPE_OBJECT, options);
  const layout = changetype<Layout>(<usize>allocate(<i32>offsetof<Layout>()));
  layout.prefix = stringAllocate(0);
  layout.indent = stringAllocate(1);
  store<u8>(stringPointer(layout.indent), 0x09);
  let pretty = false;
  let refused = false;
  const length = scanLength(options);
  for (let i = 0; i < length; i++) {
    const option = scanValue(options, i);
    const name = optionName(scanKey(options, i));
    if (name == NAME_PRETTY) {
      if (typeOf(option) != TYPE_BOOLEAN) return failOperand(2, 1 << TYPE_BOOLEAN, option);
      pretty = option == TRUE;
      refused = !pretty;
      continue;
    }
    if (name == 0) return failAbout(MESSAGE_INVALID_OPTION, scanKey(options, i));
    if (typeOf(option) != TYPE_STRING) return failOperand(2, 1 << TYPE_STRING, option);
    if (name == NAME_INDENT) layout.indent = option;
    else layout.prefix = option;
    pretty = true;
  }
  return write(value, pretty && !refused ? layout : changetype<Layout>(0));
}
