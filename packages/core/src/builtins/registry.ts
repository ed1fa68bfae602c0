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

/** What belongs together in the documentation. */
export interface BuiltinCategory {
  readonly name: string;
  readonly builtins: readonly DocumentedBuiltin[];
}

export const builtinCategories: readonly BuiltinCategory[] = [
  { name: "aggregates", builtins: aggregatesBuiltins },
  { name: "array", builtins: arrayBuiltins },
  { name: "bits", builtins: bitsBuiltins },
  { name: "comparison", builtins: comparisonBuiltins },
  { name: "conversions", builtins: conversionsBuiltins },
  { name: "crypto", builtins: cryptoBuiltins },
  { name: "deprecated", builtins: deprecatedBuiltins },
  { name: "encoding", builtins: encodingBuiltins },
  { name: "glob", builtins: globBuiltins },
  { name: "graph", builtins: graphBuiltins },
  { name: "graphql", builtins: graphqlBuiltins },
  { name: "http", builtins: httpBuiltins },
  { name: "internal", builtins: internalBuiltins },
  { name: "net", builtins: netBuiltins },
  { name: "numbers", builtins: numbersBuiltins },
  { name: "object", builtins: objectBuiltins },
  { name: "opa", builtins: opaBuiltins },
  { name: "providers.aws", builtins: providersAwsBuiltins },
  { name: "regex", builtins: regexBuiltins },
  { name: "rego", builtins: regoBuiltins },
  { name: "semver", builtins: semverBuiltins },
  { name: "sets", builtins: setsBuiltins },
  { name: "strings", builtins: stringsBuiltins },
  { name: "time", builtins: timeBuiltins },
  { name: "tokens", builtins: tokensBuiltins },
  { name: "tokensign", builtins: tokensignBuiltins },
  { name: "tracing", builtins: tracingBuiltins },
  { name: "types", builtins: typesBuiltins },
  { name: "units", builtins: unitsBuiltins },
  { name: "uri", builtins: uriBuiltins },
  { name: "uuid", builtins: uuidBuiltins },
];

export const builtins: readonly DocumentedBuiltin[] = builtinCategories.flatMap((category) => category.builtins);

const byName = new Map(builtins.map((builtin) => [builtin.name, builtin]));

/** The builtin of this Rego name. */
export function findBuiltin(name: string): DocumentedBuiltin | undefined {
  return byName.get(name);
}
