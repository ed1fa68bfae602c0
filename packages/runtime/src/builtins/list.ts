/** Every builtin that runs on the host, given the libraries that few policies need. */

import type { BuiltinMap } from "../builtin-map.ts";
import { awsSignRequest } from "./aws/sign-request.ts";
import { graphqlBuiltins } from "./graphql/builtins.ts";
import type { LoadGraphql } from "./graphql/library.ts";
import type { HostBuiltin } from "./host/define.ts";
import { jwtDecode } from "./jwt/decode.ts";
import { jwtDecodeVerify } from "./jwt/decode-verify.ts";
import { jwtEncodeSign, jwtEncodeSignRaw } from "./jwt/encode-sign.ts";
import { jwtVerify } from "./jwt/verify.ts";
import { opaBuiltins } from "./misc/opa.ts";
import { randomBuiltins } from "./misc/random.ts";
import { offBuiltins } from "./network/off.ts";
import { schemaBuiltins } from "./schema/builtins.ts";
import type { LoadRe2 } from "./schema/pattern.ts";
import { renderTemplate } from "./template/builtins.ts";
import { timeBuiltins } from "./time/builtins.ts";
import { x509Builtins } from "./x509/builtins.ts";
import { yamlBuiltins } from "./yaml/builtins.ts";
import type { LoadYaml } from "./yaml/library.ts";

/** Libraries that few policies need. */
export interface Libraries {
  readonly graphql: LoadGraphql;
  readonly yaml: LoadYaml;
  readonly re2: LoadRe2;
}

export function builtinMap({ graphql, yaml, re2 }: Libraries): BuiltinMap {
  const builtins: readonly HostBuiltin[] = [
    awsSignRequest,
    ...graphqlBuiltins(graphql),
    jwtDecode,
    jwtDecodeVerify,
    jwtEncodeSign,
    jwtEncodeSignRaw,
    ...jwtVerify,
    ...offBuiltins,
    ...opaBuiltins,
    ...randomBuiltins,
    renderTemplate,
    ...schemaBuiltins(re2),
    ...timeBuiltins,
    ...x509Builtins,
    ...yamlBuiltins(yaml),
  ];
  return Object.fromEntries(builtins.map((builtin) => [builtin.builtinName, builtin]));
}
