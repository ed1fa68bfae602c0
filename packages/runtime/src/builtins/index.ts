/** The builtins that run on the host rather than in the module. */

import type { BuiltinMap } from "../builtin-map.ts";
import { awsSignRequest } from "./aws/sign-request.ts";
import { graphqlBuiltins } from "./graphql/builtins.ts";
import type { HostBuiltin } from "./host/define.ts";
import { requireLibrary } from "./host/require-library.ts";
import { jwtDecode } from "./jwt/decode.ts";
import { jwtDecodeVerify } from "./jwt/decode-verify.ts";
import { jwtEncodeSign, jwtEncodeSignRaw } from "./jwt/encode-sign.ts";
import { jwtVerify } from "./jwt/verify.ts";
import { opaBuiltins } from "./misc/opa.ts";
import { randomBuiltins } from "./misc/random.ts";
import { schemaBuiltins } from "./schema/builtins.ts";
import { renderTemplate } from "./template/builtins.ts";
import { timeBuiltins } from "./time/builtins.ts";
import { x509Builtins } from "./x509/builtins.ts";
import { yamlBuiltins } from "./yaml/builtins.ts";

const builtins: readonly HostBuiltin[] = [
  awsSignRequest,
  ...graphqlBuiltins(requireLibrary("graphql")),
  jwtDecode,
  jwtDecodeVerify,
  jwtEncodeSign,
  jwtEncodeSignRaw,
  ...jwtVerify,
  ...opaBuiltins,
  ...randomBuiltins,
  renderTemplate,
  ...schemaBuiltins,
  ...timeBuiltins,
  ...x509Builtins,
  ...yamlBuiltins(requireLibrary("yaml")),
];

/**
 * Give this to `@open-policy-agent/opa-wasm` as its third argument and every module runs there too. What reaches out of
 * the process (`http.send`, `net.lookup_ip_addr`) is not in it: callers supply that themselves.
 */
export const hostBuiltins: BuiltinMap = Object.fromEntries(builtins.map((builtin) => [builtin.builtinName, builtin]));
