/** json.marshal: compact JSON, escaped as Go's encoder does. */
import { outputLength } from "../../json/output";
import { WRITE_HTML, writeText } from "../../json/write";
import { stringNew } from "../../value/string";

export function marshal(value: i32): i32 {
  const text = writeText(value, WRITE_HTML);
  return stringNew(text, outputLength());
}
