/** `json.match_schema` and `json.verify_schema`. */

import { BuiltinError, fail } from "../host/builtin-error.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import { type Json, parseJson } from "../host/json.ts";
import { checkSchema } from "./check.ts";
import { type LoadRe2, patternCompiler } from "./pattern.ts";
import { errorsJson } from "./result.ts";
import { validate } from "./validate.ts";

export const schemaBuiltins = (load: LoadRe2): readonly HostBuiltin[] => [
  defineHostBuiltin("json.match_schema", ["any", "any"], (document, schema, evaluation) => {
    for (const [index, operand] of [document, schema].entries()) {
      if (Array.isArray(operand) && evaluation.isSet?.(index)) wrongType();
    }
    const value = documentIn(document);
    const root = documentIn(schema);
    const compilePattern = patternCompiler(load);
    checkSchema(root, compilePattern);
    const result = validate(root, value, compilePattern);
    return [result.errors.length === 0, errorsJson(result)];
  }),
  defineHostBuiltin("json.verify_schema", ["any"], (schema, evaluation) => {
    try {
      if (Array.isArray(schema) && evaluation.isSet?.(0)) wrongType();
      checkSchema(documentIn(schema), patternCompiler(load));
      return [true, null];
    } catch (error) {
      if (error instanceof BuiltinError) return [false, `jsonschema: ${error.message}`];
      throw error;
    }
  }),
];

function wrongType(): never {
  return fail("wrong type, expected string or object");
}

/** Documents are given as they are, or as JSON text. */
function documentIn(operand: Json): Json {
  if (typeof operand === "object" && operand !== null) return operand;
  if (typeof operand !== "string") return wrongType();
  try {
    return parseJson(operand);
  } catch {
    return fail("invalid JSON string");
  }
}
