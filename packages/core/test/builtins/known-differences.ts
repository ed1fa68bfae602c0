/** Examples where this compiler does not answer as OPA does. One that begins to agree fails until it is taken off. */

interface Difference {
  readonly reason: string;
  readonly calls: readonly string[];
}

export const knownDifferences: readonly Difference[] = [
  {
    reason: "OPA answers false to a value of a wrong type, whatever the declared type; here that is an error",
    calls: [
      "base64.is_valid(input)",
      'graphql.is_valid(input, "type Query { name: String }")',
      'graphql.parse_and_verify(input, "type Query { name: String }")',
      "graphql.schema_is_valid(input)",
    ],
  },
  {
    reason: "the types of an operand are named in another order",
    calls: [
      "count(input)",
      "all(input)",
      "any(input)",
      'cast_array("a")',
      'cast_set("a")',
      'strings.any_prefix_match(input, "a")',
      'strings.any_suffix_match(input, "a")',
    ],
  },
  {
    reason: "the message names the wrong member, not the collection that it is in",
    calls: ["product(input)", "sum(input)", 'concat(", ", input)', "object.union_n(input)"],
  },
  {
    reason: "the module says that the text is not valid, not where and how",
    calls: [
      'to_number("twelve")',
      'base64.decode("a")',
      'base64url.decode("a")',
      'hex.decode("6")',
      'hex.decode("zz")',
      'json.unmarshal("{")',
      'urlquery.decode("%zz")',
      'urlquery.decode_object("a=%zz")',
      'glob.match("[a", [], "a")',
      're_match("(", "a")',
      'regex.find_all_string_submatch_n("(", "a", -1)',
      'regex.find_n("(", "a", -1)',
      'regex.match("(", "a")',
      'regex.replace("a", "(", "b")',
      'regex.split("(", "a")',
      'regex.template_match("urn:{", "urn:a", "{", "}")',
      'semver.compare("one", "1.0.0")',
      'uri.parse("http://[::1")',
    ],
  },
  {
    reason: "the message leaves out the key, the operation or the forms that OPA names",
    calls: [
      'json.marshal_with_options([1], {"colour": "red"})',
      'json.patch({"a": 1}, input)',
      "time.add_date(input, 0, 1, 0)",
    ],
  },
  {
    reason: "OPA puts the builtin's name in front of these messages a second time",
    calls: ['units.parse("much")', 'units.parse_bytes("much")'],
  },
];
