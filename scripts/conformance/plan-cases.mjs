/** Plans each case for other evaluators, and says whether the plan is one of OPA's form. */
import { readFileSync } from "node:fs";
import { compile } from "@portcullis/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { compileOptions, judgeErrors } from "./judge.mjs";

/** A judge of cases that holds their plans to the JSON Schema in this file. */
export function planJudge(schemaFile) {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));
  return async (testCase, { regoVersion }) => {
    const compiled = await compile({ ...compileOptions(testCase, regoVersion), target: "plan" });
    if (compiled.plan === undefined) return judgeErrors(testCase, compiled.diagnostics);
    // What went through JSON is what an evaluator reads: no undefined fields, no exotic numbers.
    if (validate(JSON.parse(JSON.stringify(compiled.plan)))) return undefined;
    const [first] = validate.errors;
    return `${first.instancePath} ${first.message} ${JSON.stringify(first.params)}`;
  };
}
