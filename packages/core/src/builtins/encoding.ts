/** Signatures: encoding. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const encodingBuiltins = defineBuiltins([
  { name: "base64.decode", args: [{ name: "x", type: t.string }], result: t.string },
  { name: "base64.encode", args: [{ name: "x", type: t.string }], result: t.string },
  { name: "base64.is_valid", args: [{ name: "x", type: t.string }], result: t.boolean },
  { name: "base64url.decode", args: [{ name: "x", type: t.string }], result: t.string },
  { name: "base64url.encode", args: [{ name: "x", type: t.string }], result: t.string },
  { name: "base64url.encode_no_pad", args: [{ name: "x", type: t.string }], result: t.string },
  { name: "hex.decode", args: [{ name: "x", type: t.string }], result: t.string },
  { name: "hex.encode", args: [{ name: "x", type: t.string }], result: t.string },
  { name: "json.is_valid", args: [{ name: "x", type: t.string }], result: t.boolean },
  { name: "json.marshal", args: [{ name: "x", type: t.any }], result: t.string },
  {
    name: "json.marshal_with_options",
    args: [
      { name: "x", type: t.any },
      {
        name: "opts",
        type: t.record({ indent: t.string, prefix: t.string, pretty: t.boolean }, { key: t.string, value: t.any }),
      },
    ],
    result: t.string,
  },
  { name: "json.unmarshal", args: [{ name: "x", type: t.string }], result: t.any },
  { name: "urlquery.decode", args: [{ name: "x", type: t.string }], result: t.string },
  {
    name: "urlquery.decode_object",
    args: [{ name: "x", type: t.string }],
    result: t.object(t.string, t.array(t.string)),
  },
  { name: "urlquery.encode", args: [{ name: "x", type: t.string }], result: t.string },
  {
    name: "urlquery.encode_object",
    args: [{ name: "object", type: t.object(t.string, t.union(t.string, t.array(t.string), t.set(t.string))) }],
    result: t.string,
  },
  { name: "yaml.is_valid", args: [{ name: "x", type: t.string }], result: t.boolean },
  { name: "yaml.marshal", args: [{ name: "x", type: t.any }], result: t.string },
  { name: "yaml.unmarshal", args: [{ name: "x", type: t.string }], result: t.any },
]);
