/** Examples where this compiler does not answer as OPA does. One that begins to agree fails until it is taken off. */

interface Difference {
  readonly reason: string;
  readonly calls: readonly string[];
}

export const knownDifferences: readonly Difference[] = [
  {
    reason: "OPA answers false to a value of a wrong type, whatever the declared type; here that is an error",
    calls: [
      'graphql.is_valid(input, "type Query { name: String }")',
      'graphql.parse_and_verify(input, "type Query { name: String }")',
      "graphql.schema_is_valid(input)",
    ],
  },
  {
    reason: "the types of an operand are named in another order",
    calls: ["all(input)", "any(input)"],
  },
  {
    reason: "the message names the wrong member, not the collection that it is in",
    calls: ["product(input)", "sum(input)", "object.union_n(input)"],
  },
  {
    reason: "the module says that the text is not valid, not where and how",
    calls: [
      'hex.decode("zz")',
      'json.unmarshal("{")',
      'glob.match("[a", [], "a")',
      're_match("(", "a")',
      'regex.find_all_string_submatch_n("(", "a", -1)',
      'regex.find_n("(", "a", -1)',
      'regex.match("(", "a")',
      'regex.replace("a", "(", "b")',
      'regex.split("(", "a")',
      'regex.template_match("urn:{", "urn:a", "{", "}")',
      'uri.parse("http://[::1")',
    ],
  },
  {
    reason: "the message leaves out the key, the operation or the forms that OPA names",
    calls: ['json.patch({"a": 1}, input)', "time.add_date(input, 0, 1, 0)"],
  },
  {
    reason: "OPA puts the builtin's name in front of these messages a second time",
    calls: ['units.parse("much")', 'units.parse_bytes("much")'],
  },
];
