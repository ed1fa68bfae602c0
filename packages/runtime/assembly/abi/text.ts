// Text to values and back, for the host. Texts are copied: hosts free them while the value lives on.

import { parseJson, parseRego } from "../json/parse";
import { WRITE_REGO, writeText } from "../json/write";

export function opa_json_parse(text: i32, length: i32): i32 {
  return parseJson(text, length, true);
}

export function opa_value_parse(text: i32, length: i32): i32 {
  return parseRego(text, length, true);
}

export function opa_json_dump(value: i32): i32 {
  return writeText(value, 0);
}

export function opa_value_dump(value: i32): i32 {
  return writeText(value, WRITE_REGO);
}
