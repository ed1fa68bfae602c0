/** Every builtin of the module, under the name that the linker knows it by. */
export { all as builtin_all, any as builtin_any, count as builtin_count } from "./aggregates/aggregates";
export {
  max as builtin_max,
  min as builtin_min,
  product as builtin_product,
  sum as builtin_sum,
} from "./aggregates/aggregates";
export { sort as builtin_sort } from "./aggregates/sort";
export { arrayConcat as builtin_array_concat, arrayFlatten as builtin_array_flatten } from "./array/array";
export { arrayReverse as builtin_array_reverse, arraySlice as builtin_array_slice } from "./array/array";
export { bitsAnd as builtin_bits_and, bitsOr as builtin_bits_or, bitsXor as builtin_bits_xor } from "./bits/bits";
export { bitsLsh as builtin_bits_lsh, bitsNegate as builtin_bits_negate, bitsRsh as builtin_bits_rsh } from "./bits/bits";
export { equal as builtin_equal, notEqual as builtin_neq } from "./comparison/comparison";
export { greaterOrEqual as builtin_gte, greaterThan as builtin_gt } from "./comparison/comparison";
export { lessOrEqual as builtin_lte, lessThan as builtin_lt } from "./comparison/comparison";
export { member2 as builtin_internal_member_2, member3 as builtin_internal_member_3 } from "./comparison/comparison";
export { hmacEqual as builtin_crypto_hmac_equal, hmacMd5 as builtin_crypto_hmac_md5 } from "./crypto/crypto";
export { hmacSha1 as builtin_crypto_hmac_sha1, hmacSha256 as builtin_crypto_hmac_sha256 } from "./crypto/crypto";
export { hmacSha512 as builtin_crypto_hmac_sha512, md5 as builtin_crypto_md5 } from "./crypto/crypto";
export { sha1 as builtin_crypto_sha1, sha256 as builtin_crypto_sha256 } from "./crypto/crypto";
export { base64Decode as builtin_base64_decode, base64Encode as builtin_base64_encode } from "./encoding/base64";
export { base64IsValid as builtin_base64_is_valid, base64urlDecode as builtin_base64url_decode } from "./encoding/base64";
export { base64urlEncode as builtin_base64url_encode } from "./encoding/base64";
export { base64urlEncodeNoPad as builtin_base64url_encode_no_pad } from "./encoding/base64";
export { hexDecode as builtin_hex_decode, hexEncode as builtin_hex_encode } from "./encoding/hex";
export { urlqueryDecode as builtin_urlquery_decode, urlqueryEncode as builtin_urlquery_encode } from "./encoding/urlquery";
export { urlqueryDecodeObject as builtin_urlquery_decode_object } from "./encoding/urlquery";
export { urlqueryEncodeObject as builtin_urlquery_encode_object } from "./encoding/urlquery";
export { sprintf as builtin_sprintf } from "./format/sprintf";
export { templateString as builtin_internal_template_string } from "./format/template-string";
export { globMatch as builtin_glob_match, globQuoteMeta as builtin_glob_quote_meta } from "./glob/glob";
export { reachable as builtin_graph_reachable, reachablePaths as builtin_graph_reachable_paths } from "./graph/reachable";
export { walk as builtin_walk } from "./graph/walk";
export { marshal as builtin_json_marshal } from "./json/marshal";
export { marshalWithOptions as builtin_json_marshal_with_options } from "./json/marshal-with-options";
export { jsonPatch as builtin_json_patch } from "./json/patch";
export { jsonFilter as builtin_json_filter, jsonRemove as builtin_json_remove } from "./json/select";
export { isValid as builtin_json_is_valid, unmarshal as builtin_json_unmarshal } from "./json/unmarshal";
export { cidrContains as builtin_net_cidr_contains, cidrContains as builtin_net_cidr_overlap } from "./net/cidr";
export { cidrContainsMatches as builtin_net_cidr_contains_matches } from "./net/cidr";
export { cidrExpand as builtin_net_cidr_expand, cidrIntersects as builtin_net_cidr_intersects } from "./net/cidr";
export { cidrIsValid as builtin_net_cidr_is_valid } from "./net/cidr";
export { cidrMerge as builtin_net_cidr_merge } from "./net/merge";
export {
  abs as builtin_abs,
  ceil as builtin_ceil,
  floor as builtin_floor,
  round as builtin_round,
} from "./numbers/arithmetic";
export { div as builtin_div, minus as builtin_minus, mul as builtin_mul } from "./numbers/arithmetic";
export { plus as builtin_plus, rem as builtin_rem } from "./numbers/arithmetic";
export { formatInt as builtin_format_int, toNumber as builtin_to_number } from "./numbers/conversions";
export {
  filter as builtin_object_filter,
  get as builtin_object_get,
  keys as builtin_object_keys,
} from "./object/object";
export { remove as builtin_object_remove } from "./object/object";
export { objectUnion as builtin_object_union, objectUnionN as builtin_object_union_n } from "./object/object";
export { subset as builtin_object_subset } from "./object/subset";
export { findAllStringSubmatchN as builtin_regex_find_all_string_submatch_n } from "./regex/regex";
export { findN as builtin_regex_find_n, isValidPattern as builtin_regex_is_valid } from "./regex/regex";
export { match as builtin_re_match, match as builtin_regex_match } from "./regex/regex";
export { splitByPattern as builtin_regex_split } from "./regex/regex";
export { globsMatch as builtin_regex_globs_match } from "./regex/globs-match";
export { replaceByPattern as builtin_regex_replace } from "./regex/replace";
export { templateMatch as builtin_regex_template_match } from "./regex/template-match";
export { semverCompare as builtin_semver_compare, semverIsValid as builtin_semver_is_valid } from "./semver/semver";
export { and as builtin_and, intersection as builtin_intersection, or as builtin_or } from "./sets/operators";
export { setDiff as builtin_set_diff, union as builtin_union } from "./sets/operators";
export { numbersRange as builtin_numbers_range, numbersRangeStep as builtin_numbers_range_step } from "./numbers/range";
export { failNumbered as runtime_fail_numbered } from "./strict-failure";
export { failGlobPattern as runtime_fail_glob, failRegexPattern as runtime_fail_pattern } from "./strict-failure-patterns";
export { failValues as runtime_fail_values } from "./strict-failure-values";
export { stringsAnyPrefixMatch as builtin_strings_any_prefix_match } from "./strings/affix-match";
export { stringsAnySuffixMatch as builtin_strings_any_suffix_match } from "./strings/affix-match";
export { lower as builtin_lower, upper as builtin_upper } from "./strings/case";
export { concat as builtin_concat } from "./strings/concat";
export { replace as builtin_replace, stringsReplaceN as builtin_strings_replace_n } from "./strings/replace";
export {
  contains as builtin_contains,
  endswith as builtin_endswith,
  indexof as builtin_indexof,
} from "./strings/search";
export { indexofN as builtin_indexof_n, startswith as builtin_startswith } from "./strings/search";
export { stringsCount as builtin_strings_count } from "./strings/search";
export { split as builtin_split, stringsSplitN as builtin_strings_split_n } from "./strings/split";
export { stringsReverse as builtin_strings_reverse, substring as builtin_substring } from "./strings/substring";
export { trim as builtin_trim, trimLeft as builtin_trim_left, trimPrefix as builtin_trim_prefix } from "./strings/trim";
export { trimRight as builtin_trim_right, trimSpace as builtin_trim_space } from "./strings/trim";
export { trimSuffix as builtin_trim_suffix } from "./strings/trim";
export { parseDurationNs as builtin_time_parse_duration_ns } from "./time/duration";
export { castArray as builtin_cast_array, castBoolean as builtin_cast_boolean } from "./types/types";
export { castNull as builtin_cast_null, castObject as builtin_cast_object } from "./types/types";
export { castSet as builtin_cast_set, castString as builtin_cast_string } from "./types/types";
export { isArray as builtin_is_array, isBoolean as builtin_is_boolean, isNull as builtin_is_null } from "./types/types";
export { isNumber as builtin_is_number, isObject as builtin_is_object, isSet as builtin_is_set } from "./types/types";
export { isString as builtin_is_string, typeName as builtin_type_name } from "./types/types";
export { unitsParse as builtin_units_parse, unitsParseBytes as builtin_units_parse_bytes } from "./units/units";
export { uriIsValid as builtin_uri_is_valid, uriParse as builtin_uri_parse } from "./uri/uri";
export { uuidParse as builtin_uuid_parse } from "./uuid/uuid";
