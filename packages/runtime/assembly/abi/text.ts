// Text to values and back, for the host. Texts are copied: hosts free them while the value lives on.

import { parseJson, parseRego } from "../json/parse";
import { WRITE_BYTES, WRITE_REGO, writeText } from "../json/write";
import { REPLY_MARK } from "../layout";

// `host-reply.ts` in modules that call the host, and `return 0` in others.
@external("gen", "reply_read")
declare function replyRead(text: i32, length: i32): i32;
@external("gen", "reply_dump")
declare function replyDump(value: i32): i32;

export function opa_json_parse(text: i32, length: i32): i32 {
  if (length > 0 && <i32>load<u8>(text) == REPLY_MARK) return replyRead(text, length);
  return parseJson(text, length, true);
}

export function opa_value_parse(text: i32, length: i32): i32 {
  return parseRego(text, length, true);
}

export function opa_json_dump(value: i32): i32 {
  const reply = replyDump(value);
  return reply != 0 ? reply : writeText(value, WRITE_BYTES);
}

export function opa_value_dump(value: i32): i32 {
  return writeText(value, WRITE_REGO | WRITE_BYTES);
}
