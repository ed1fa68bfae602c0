/**
 * Which builtins `hostBuiltins` runs, for compilers, which would otherwise load every one of them to know. What each is
 * declared with is compared in `supplied.test.ts`.
 */

const everywhere: ReadonlySet<string> = new Set([
  "crypto.x509.parse_certificate_request",
  "crypto.x509.parse_certificates",
  "graphql.is_valid",
  "graphql.parse",
  "graphql.parse_and_verify",
  "graphql.parse_query",
  "graphql.parse_schema",
  "graphql.schema_is_valid",
  "io.jwt.decode",
  "io.jwt.verify_hs256",
  "io.jwt.verify_hs384",
  "io.jwt.verify_hs512",
  "json.match_schema",
  "json.verify_schema",
  "opa.runtime",
  "providers.aws.sign_req",
  "rand.intn",
  "strings.render_template",
  "time.add_date",
  "time.clock",
  "time.date",
  "time.diff",
  "time.format",
  "time.now_ns",
  "time.parse_ns",
  "time.parse_rfc3339_ns",
  "time.weekday",
  "trace",
  "uuid.rfc4122",
  "yaml.is_valid",
  "yaml.marshal",
  "yaml.unmarshal",
]);

/** Some of their operands need Node's cryptography. */
const inNode: ReadonlySet<string> = new Set([
  "crypto.parse_private_keys",
  "crypto.x509.parse_and_verify_certificates",
  "crypto.x509.parse_and_verify_certificates_with_options",
  "crypto.x509.parse_keypair",
  "crypto.x509.parse_rsa_private_key",
  "io.jwt.decode_verify",
  "io.jwt.encode_sign",
  "io.jwt.encode_sign_raw",
  "io.jwt.verify_eddsa",
  "io.jwt.verify_es256",
  "io.jwt.verify_es384",
  "io.jwt.verify_es512",
  "io.jwt.verify_ps256",
  "io.jwt.verify_ps384",
  "io.jwt.verify_ps512",
  "io.jwt.verify_rs256",
  "io.jwt.verify_rs384",
  "io.jwt.verify_rs512",
]);

/** They must tell sets from arrays in their operands. */
const keepingSets: ReadonlySet<string> = new Set(["net.lookup_ip_addr", "providers.aws.sign_req"]);

/** Whether `hostBuiltins` runs the builtin, rather than saying that it is off or not having it. */
export function hostSupplies(name: string): boolean {
  return everywhere.has(name) || inNode.has(name);
}

/** The same of browsers, where those are missing that need Node's cryptography. */
export function browserSupplies(name: string): boolean {
  return everywhere.has(name);
}

/** Whether `hostBuiltins` has the builtin, and it must tell sets from arrays in its operands. */
export function hostKeepsSets(name: string): boolean {
  return keepingSets.has(name);
}
