/** `data.lib.js`: JavaScript's meaning for values of any kind. Only what a policy calls is written out. */

import { jsonTextOfX } from "./json-text.ts";
import { totalEntries } from "./total-library.ts";

export interface LibraryEntry {
  readonly name: string;
  readonly needs: readonly string[];
  readonly text: string;
}

/** The value that stands for JavaScript's undefined: no JSON value is a set. */
const entries: readonly LibraryEntry[] = [
  { name: "undefined", needs: [], text: `# JavaScript's undefined: no JSON value is a set.\nundefined := set()` },
  {
    name: "truthy",
    needs: ["undefined"],
    text: `# Whether JavaScript takes a value for true.\ntruthy(x) if not x in {false, null, 0, "", undefined}`,
  },
  {
    name: "or_default",
    needs: ["undefined"],
    text: `# x, or the default when x is undefined.\nor_default(x, otherwise) := otherwise if {\n\tx == undefined\n} else := x`,
  },
  {
    name: "coalesce",
    needs: ["undefined"],
    text: `# x ?? otherwise\ncoalesce(x, otherwise) := otherwise if {\n\tx in {null, undefined}\n} else := x`,
  },
  {
    name: "get",
    needs: [],
    text: `# The value at the path, or the default where nothing or null stands.\nget(root, path, otherwise) := value if {\n\tvalue := object.get(root, path, null)\n\tvalue != null\n} else := otherwise`,
  },
  {
    name: "string",
    needs: ["undefined"],
    text: `# A value as a template literal prints it.
string(x) := x if {
	is_string(x)
} else := "undefined" if {
	x == undefined
} else := concat(",", [text | some item in x; text := element(item)]) if {
	is_array(x)
} else := "[object Object]" if {
	is_object(x)
} else := sprintf("%v", [x])

element(x) := "" if {
	x in {null, undefined}
} else := x if {
	is_string(x)
} else := concat(",", [text | some item in x; text := sprintf("%v", [item])]) if {
	is_array(x)
} else := "[object Object]" if {
	is_object(x)
} else := sprintf("%v", [x])`,
  },
  {
    name: "typeof",
    needs: ["undefined"],
    text: `# JavaScript's name for the kind of a value.
typeof(x) := "undefined" if {
	x == undefined
} else := type_name(x) if {
	type_name(x) in {"boolean", "number", "string"}
} else := "object"`,
  },
  {
    name: "strict_equal",
    needs: [],
    text: `# Equal scalars; two arrays or objects are never the same one.\nstrict_equal(x, y) if {\n\tx == y\n\tnot is_array(x)\n\tnot is_object(x)\n}`,
  },
  {
    name: "number",
    needs: ["undefined", "decimal"],
    text: `# Number(x); undefined where JavaScript has NaN.
number(x) := x if {
	is_number(x)
} else := 0 if {
	x in {null, false}
} else := 1 if {
	x == true
} else := 0 if {
	is_string(x)
	trim_space(x) == ""
} else := to_number(decimal(trim_space(x))) if {
	is_string(x)
	regex.match(\`^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?$\`, trim_space(x))
}`,
  },
  {
    name: "decimal",
    needs: [],
    text: `# A number as JSON writes it: no plus sign, no leading zeros, digits on both sides of the point.
decimal(text) := regex.replace(
	regex.replace(regex.replace(trim_prefix(text, "+"), \`^(-?)0*([0-9])\`, "\${1}\${2}"), \`^(-?)\\.\`, "\${1}0."),
	\`\\.($|[eE])\`,
	".0\${1}",
)`,
  },
  {
    name: "parse_int",
    needs: ["decimal"],
    text: `# parseInt(x); undefined where JavaScript has NaN.
parse_int(x) := floor(x) if {
	is_number(x)
	x >= 0
} else := ceil(x) if {
	is_number(x)
} else := to_number(decimal(regex.find_n(\`^[+-]?[0-9]+\`, trim_space(x), 1)[0])) if {
	is_string(x)
}`,
  },
  {
    name: "is_integer",
    needs: [],
    text: `# Number.isInteger(x)\nis_integer(x) if {\n\tis_number(x)\n\tx == floor(x)\n}`,
  },
  {
    name: "compact",
    needs: ["undefined"],
    text: `# The object without the fields that are undefined.\ncompact(object) := {key: value |\n\tsome key, value in object\n\tvalue != undefined\n}`,
  },
  {
    name: "json",
    needs: ["undefined"],
    text: `# An array as JSON has it: undefined is null.\njson(items) := [value |\n\tsome item in items\n\tvalue := or_null(item)\n]\n\nor_null(x) := null if {\n\tx == undefined\n} else := x`,
  },
  {
    name: "position",
    needs: [],
    text: `# Where slice's argument points: from the end when it is negative, never outside.
position(index, length) := max([0, length + index]) if {
	index < 0
} else := min([index, length])`,
  },
  {
    name: "slice_string",
    needs: ["position"],
    text: `slice_string(text, start, end) := substring(text, from, max([0, position(end, count(text)) - from])) if {\n\tfrom := position(start, count(text))\n}`,
  },
  {
    name: "slice_array",
    needs: ["position"],
    text: `slice_array(items, start, end) := array.slice(items, from, max([from, position(end, count(items))])) if {\n\tfrom := position(start, count(items))\n}`,
  },
  {
    name: "substring",
    needs: [],
    text: `# text.substring(start, end): the ends may be swapped.
substring_(text, start, end) := substring(text, min([from, to]), max([from, to]) - min([from, to])) if {
	from := max([0, min([start, count(text)])])
	to := max([0, min([end, count(text)])])
}`,
  },
  {
    name: "replace_first",
    needs: [],
    text: `# The text with the first occurrence replaced.
replace_first(text, search, replacement) := concat("", [substring(text, 0, at), replacement, substring(text, at + count(search), -1)]) if {
	at := indexof(text, search)
	at >= 0
} else := text`,
  },
  {
    name: "join",
    needs: ["string", "undefined"],
    text: `# items.join(separator)\njoin(items, separator) := concat(separator, [element(item) | some item in items])`,
  },
  {
    name: "index_of",
    needs: [],
    text: `# items.indexOf(item)\nindex_of(items, wanted) := min([index | some index, item in items; item == wanted]) if {\n\twanted in items\n} else := -1`,
  },
  {
    name: "last_index_of",
    needs: [],
    text: `# items.lastIndexOf(item)\nlast_index_of(items, wanted) := max([index | some index, item in items; item == wanted]) if {\n\twanted in items\n} else := -1`,
  },
  {
    name: "first_index",
    needs: [],
    text: `# The first of the indexes, or -1.\nfirst_index(indexes) := indexes[0] if {\n\tcount(indexes) > 0\n} else := -1`,
  },
  {
    name: "last_index",
    needs: [],
    text: `# The last of the indexes, or -1.\nlast_index(indexes) := indexes[count(indexes) - 1] if {\n\tcount(indexes) > 0\n} else := -1`,
  },
  {
    name: "last_index_of_text",
    needs: [],
    text: `# text.lastIndexOf(search)\nlast_index_of_text(text, search) := max(indexof_n(text, search)) if {\n\tcontains(text, search)\n\tsearch != ""\n} else := count(text) if {\n\tsearch == ""\n} else := -1`,
  },
  {
    name: "at",
    needs: [],
    text: `# items.at(index): from the end when it is negative.\nat(items, index) := items[count(items) + index] if {\n\tindex < 0\n} else := items[index]`,
  },
  {
    name: "character",
    needs: ["at"],
    text: `# text.at(index)\ncharacter(text, index) := at(split(text, ""), index) if text != ""`,
  },
  {
    name: "char_at",
    needs: ["at"],
    text: `# text.charAt(index): the empty text where there is none.\ndefault char_at(_, _) := ""\n\nchar_at(text, index) := split(text, "")[index] if text != ""`,
  },
  {
    name: "repeat",
    needs: [],
    text: `# text.repeat(times)\nrepeat(text, times) := concat("", [text | some _ in numbers.range(1, times)]) if {\n\ttimes > 0\n} else := ""`,
  },
  {
    name: "padding",
    needs: ["repeat"],
    text: `# What makes a text as long as wanted.
padding(text, length, fill) := substring(repeat(fill, missing), 0, missing) if {
	missing := length - count(text)
	missing > 0
	fill != ""
} else := ""`,
  },
  {
    name: "pad_start",
    needs: ["padding"],
    text: `# text.padStart(length, fill)\npad_start(text, length, fill) := concat("", [padding(text, length, fill), text])`,
  },
  {
    name: "pad_end",
    needs: ["padding"],
    text: `# text.padEnd(length, fill)\npad_end(text, length, fill) := concat("", [text, padding(text, length, fill)])`,
  },
  {
    name: "spaces",
    needs: [],
    text: `# What JavaScript takes for white space.\nspaces := " \\t\\n\\u000b\\f\\r\\u00a0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"`,
  },
  { name: "trim_start", needs: ["spaces"], text: `# text.trimStart()\ntrim_start(text) := trim_left(text, spaces)` },
  { name: "trim_end", needs: ["spaces"], text: `# text.trimEnd()\ntrim_end(text) := trim_right(text, spaces)` },
  {
    name: "match",
    needs: [],
    text: `# text.match(pattern): the match and its groups, or null.\nmatch(pattern, text) := found[0] if {\n\tfound := regex.find_all_string_submatch_n(pattern, text, 1)\n\tcount(found) > 0\n} else := null`,
  },
  {
    name: "sort_by",
    needs: [],
    text: `# The items in the order of their keys; of equal ones the earlier comes first.\nsort_by(items, keys) := [items[pair[1]] | some pair in sort([[key, index] | some index, key in keys])]`,
  },
  {
    name: "sort_down",
    needs: [],
    text: `# The items in the order of their keys, the greatest first; of equal ones the earlier comes first.\nsort_down(items, keys) := [items[0 - pair[1]] | some pair in array.reverse(sort([[key, 0 - index] | some index, key in keys]))]`,
  },
  {
    name: "distinct",
    needs: [],
    text: `# The items without those that were there before.\ndistinct(items) := [item | some index, item in items; not item in array.slice(items, 0, index)]`,
  },
  {
    name: "range",
    needs: [],
    text: `# The indexes of a list of this length.\nrange(length) := numbers.range(0, floor(length) - 1) if {\n\tlength >= 1\n} else := []`,
  },
  {
    name: "from_entries",
    needs: [],
    text: `# The object of a list of keys and values: of a key's values the last one stays.
from_entries(pairs) := {key: value |
	some [key, _] in pairs
	values := [pair[1] | some pair in pairs; pair[0] == key]
	value := values[count(values) - 1]
}`,
  },
  {
    name: "assign",
    needs: [],
    text: `# {...x, ...y}: what y has replaces what x has.\nassign(x, y) := object.union(object.remove(x, object.keys(y)), y)`,
  },
  {
    name: "last_or",
    needs: [],
    text: `# The last of the values, or the default when there are none.\nlast_or(values, otherwise) := values[count(values) - 1] if {\n\tcount(values) > 0\n} else := otherwise`,
  },
  {
    name: "json_text",
    needs: [],
    text: `# JSON.stringify(x): without the escapes that are only for HTML.
json_text(x) := ${jsonTextOfX}`,
  },
  { name: "round", needs: [], text: `# Math.round(x)\nround_(x) := floor(x + 0.5)` },
  {
    name: "sign",
    needs: [],
    text: `# Math.sign(x)\nsign(x) := 1 if {\n\tx > 0\n} else := -1 if {\n\tx < 0\n} else := 0`,
  },
  {
    name: "parse_float",
    needs: ["number", "undefined"],
    text: `# parseFloat(x); undefined where JavaScript has NaN.
parse_float(x) := x if {
	is_number(x)
} else := number(regex.find_n(\`^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?\`, trim_space(x), 1)[0]) if {
	is_string(x)
}`,
  },
  {
    name: "flat",
    needs: [],
    text: `# items.flat()\nflat(items) := [inner |\n\tsome item in items\n\tsome inner in members(item)\n]\n\nmembers(item) := item if {\n\tis_array(item)\n} else := [item]`,
  },
  ...["lt", "lte", "gt", "gte"].map((operator): LibraryEntry => {
    const sign = { lt: "<", lte: "<=", gt: ">", gte: ">=" }[operator]!;
    return {
      name: `compare_${operator}`,
      needs: ["number", "undefined", "two_strings"],
      text: `# x ${sign} y of strings, or else of numbers\ncompare_${operator}(x, y) if {\n\tis_string(x)\n\tis_string(y)\n\tx ${sign} y\n}\n\ncompare_${operator}(x, y) if {\n\tnot two_strings(x, y)\n\tnumber(x) ${sign} number(y)\n}`,
    };
  }),
  {
    name: "two_strings",
    needs: [],
    text: `two_strings(x, y) if {\n\tis_string(x)\n\tis_string(y)\n}`,
  },
];

/** The library's text with these functions and what they need; undefined when none is wanted. */
export function libraryText(wanted: ReadonlySet<string>, total = false): string | undefined {
  if (wanted.size === 0) return undefined;
  const known = new Map([...entries, ...(total ? totalEntries : [])].map((entry) => [entry.name, entry]));
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    for (const need of known.get(name)?.needs ?? []) add(need);
  };
  for (const name of wanted) add(name);
  const texts = [...known.values()].filter(({ name }) => all.has(name)).map(({ text }) => text);
  return `# JavaScript's meaning, for values of any kind.\npackage lib.js\n\n${texts.join("\n\n")}\n`;
}

/** Functions that Rego has under the same name. */
const builtinNames: ReadonlySet<string> = new Set([
  "substring",
  "round",
  "sum",
  "max",
  "min",
  "abs",
  "ceil",
  "floor",
  "concat",
]);

/** The Rego name of a function of the library. */
export function libraryName(name: string): string {
  return builtinNames.has(name) ? `${name}_` : name;
}
