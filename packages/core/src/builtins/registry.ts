/** Every builtin, by category, and the way to find one by its name. */
import { aggregatesBuiltins } from "./aggregates.ts";
import { arrayBuiltins } from "./array.ts";
import { bitsBuiltins } from "./bits.ts";
import { comparisonBuiltins } from "./comparison.ts";
import { conversionsBuiltins } from "./conversions.ts";
import { cryptoBuiltins } from "./crypto.ts";
import type { DocumentedBuiltin } from "./define.ts";
import { deprecatedBuiltins } from "./deprecated.ts";
import { encodingBuiltins } from "./encoding.ts";
import { globBuiltins } from "./glob.ts";
import { graphBuiltins } from "./graph.ts";
import { graphqlBuiltins } from "./graphql.ts";
import { httpBuiltins } from "./http.ts";
import { internalBuiltins } from "./internal.ts";
import { netBuiltins } from "./net.ts";
import { numbersBuiltins } from "./numbers.ts";
import { objectBuiltins } from "./object.ts";
import { opaBuiltins } from "./opa.ts";
import { providersAwsBuiltins } from "./providers-aws.ts";
import { regexBuiltins } from "./regex.ts";
import { regoBuiltins } from "./rego.ts";
import { semverBuiltins } from "./semver.ts";
import { setsBuiltins } from "./sets.ts";
import { stringsBuiltins } from "./strings.ts";
import { timeBuiltins } from "./time.ts";
import { tokensBuiltins } from "./tokens.ts";
import { tokensignBuiltins } from "./tokensign.ts";
import { tracingBuiltins } from "./tracing.ts";
import { typesBuiltins } from "./types.ts";
import { unitsBuiltins } from "./units.ts";
import { uriBuiltins } from "./uri.ts";
import { uuidBuiltins } from "./uuid.ts";

export const builtins: readonly DocumentedBuiltin[] = [
  ...aggregatesBuiltins,
  ...arrayBuiltins,
  ...bitsBuiltins,
  ...comparisonBuiltins,
  ...conversionsBuiltins,
  ...cryptoBuiltins,
  ...deprecatedBuiltins,
  ...encodingBuiltins,
  ...globBuiltins,
  ...graphBuiltins,
  ...graphqlBuiltins,
  ...httpBuiltins,
  ...internalBuiltins,
  ...netBuiltins,
  ...numbersBuiltins,
  ...objectBuiltins,
  ...opaBuiltins,
  ...providersAwsBuiltins,
  ...regexBuiltins,
  ...regoBuiltins,
  ...semverBuiltins,
  ...setsBuiltins,
  ...stringsBuiltins,
  ...timeBuiltins,
  ...tokensBuiltins,
  ...tokensignBuiltins,
  ...tracingBuiltins,
  ...typesBuiltins,
  ...unitsBuiltins,
  ...uriBuiltins,
  ...uuidBuiltins,
];

const byName = new Map(builtins.map((builtin) => [builtin.name, builtin]));

/** The builtin of this Rego name. */
export function findBuiltin(name: string): DocumentedBuiltin | undefined {
  return byName.get(name);
}
