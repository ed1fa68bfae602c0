/** Signatures, docs and examples: providers.aws. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const providersAwsBuiltins = defineBuiltins([
  {
    name: "providers.aws.sign_req",
    doc: "The request, as `http.send` takes it, with the headers that sign it for AWS (Signature Version 4).",
    args: [
      { name: "request", type: t.object(t.string, t.any) },
      { name: "aws_config", type: t.object(t.string, t.any) },
      { name: "time_ns", type: t.number },
    ],
    result: t.object(t.any, t.any),
    examples: [
      {
        call: 'providers.aws.sign_req({"method": "get", "url": "https://examplebucket.s3.amazonaws.com/data"}, {"aws_access_key": "AKIDEXAMPLE", "aws_secret_access_key": "secret", "aws_service": "s3", "aws_region": "us-east-1"}, 1700000000000000000).headers["x-amz-date"]',
        result: '"20231114T221320Z"',
      },
      {
        call: 'providers.aws.sign_req({"method": "get", "url": "https://example.com"}, {}, 1700000000000000000)',
        error:
          'operand 2 missing required AWS config parameters(s): {"aws_access_key", "aws_region", "aws_secret_access_key", "aws_service"}',
      },
    ],
  },
]);
