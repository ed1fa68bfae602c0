/** The texts of uuid.parse, NUL-terminated, in the order that `assembly/builtins/uuid/uuid.ts` numbers them. */
const keys = ["version", "variant", "time", "nodeid", "macvariables", "clocksequence", "id", "domain"];
const variants = ["Reserved", "RFC4122", "Microsoft", "Future"];
const macs = ["global:unicast", "global:multicast", "local:unicast", "local:multicast"];
const domains = ["Person", "Group", "Org", "Domain"];

export const name = "uuid_names";
export const bytes = new TextEncoder().encode(
  [...keys, ...variants, ...macs, ...domains, "urn:uuid:"].map((text) => `${text}\0`).join(""),
);
