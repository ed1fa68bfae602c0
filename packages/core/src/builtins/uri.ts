/** Signatures, docs and examples: uri. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const uriBuiltins = defineBuiltins([
  {
    name: "uri.is_valid",
    doc: "True when a string is a URI.",
    args: [{ name: "uri", type: t.string }],
    result: t.boolean,
    examples: [
      { call: 'uri.is_valid("https://example.com/a?b=c")', result: "true" },
      { call: 'uri.is_valid("http://[::1")', result: "false" },
      { call: 'uri.is_valid("")', result: "false" },
      { call: "uri.is_valid(input)", input: "7", result: "false" },
    ],
  },
  {
    name: "uri.parse",
    doc: "The parts of a URI that are there, by name.",
    args: [{ name: "uri", type: t.string }],
    result: t.object(t.string, t.string),
    examples: [
      {
        call: 'uri.parse("https://user@example.com:8443/a?b=c#d")',
        result:
          '{"fragment": "d", "hostname": "example.com", "path": "/a", "port": "8443", "raw_path": "/a", "raw_query": "b=c", "scheme": "https"}',
      },
      { call: 'uri.parse("http://[::1")', error: "parse \"http://[::1\": missing ']' in host" },
    ],
  },
]);
