/** Signatures, docs and examples: http. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const httpBuiltins = defineBuiltins([
  {
    name: "http.send",
    doc: "Sends a request, an object with `method` and `url` at least, and gives the response with `status_code`, `headers`, `body` and `raw_body`.",
    args: [{ name: "request", type: t.object(t.string, t.any) }],
    result: t.object(t.any, t.any),
    nondeterministic: true,
    examples: [
      { call: 'http.send({"method": "get", "url": "https://example.com/"}).status_code', result: "200" },
      {
        call: 'http.send({"url": "https://example.com/"})',
        error: 'operand 1 missing required request parameters(s): {"method"}',
      },
    ],
  },
]);
