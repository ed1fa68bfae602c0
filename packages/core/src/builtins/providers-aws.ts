/** Signatures: providers.aws. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const providersAwsBuiltins = defineBuiltins([
  {
    name: "providers.aws.sign_req",
    args: [
      { name: "request", type: t.object(t.string, t.any) },
      { name: "aws_config", type: t.object(t.string, t.any) },
      { name: "time_ns", type: t.number },
    ],
    result: t.object(t.any, t.any),
  },
]);
