/** `data.lib.js` where no type is trusted: each function is defined for every value, as JavaScript has it. */
import type { LibraryEntry } from "./js-library.ts";
import { jsonTextOfX } from "./json-text.ts";

/** A function of the library by its text; the functions of the library that the text calls. */
const entry = (name: string, needs: readonly string[], text: string): LibraryEntry => ({ name, needs, text });

const values: readonly LibraryEntry[] = [
  entry("nan", [], `# JavaScript's NaN: no JSON value is a set.\nnan := {"NaN"}`),
  entry(
    "truthy",
    ["undefined", "nan"],
    `# Whether JavaScript takes a value for true.\ntruthy(x) if not x in {false, null, 0, "", undefined, nan}`,
  ),
  entry(
    "string",
    ["undefined", "nan"],
    `# A value as a template literal prints it; an array's own arrays are printed through.
string(x) := x if {
	is_string(x)
} else := "undefined" if {
	x == undefined
} else := "NaN" if {
	x == nan
} else := concat(",", [leaf_text(leaf) | some leaf in leaves(x)]) if {
	is_array(x)
} else := "[object Object]" if {
	is_object(x)
} else := sprintf("%v", [x])

leaves(items) := [value |
	walk(items, [path, value])
	every step in path {
		is_number(step)
	}
	not is_filled(value)
]

is_filled(value) if {
	is_array(value)
	count(value) > 0
}

leaf_text(x) := "" if {
	x in {null, undefined, []}
} else := x if {
	is_string(x)
} else := "NaN" if {
	x == nan
} else := "[object Object]" if {
	is_object(x)
} else := sprintf("%v", [x])`,
  ),
  entry(
    "number",
    ["undefined", "nan", "decimal", "string"],
    `# Number(x)
number(x) := x if {
	is_number(x)
} else := 0 if {
	x in {null, false}
} else := 1 if {
	x == true
} else := number_of_text(string(x)) if {
	is_scalar_text(x)
} else := nan

is_scalar_text(x) if is_string(x)

is_scalar_text(x) if is_array(x)

number_of_text(text) := 0 if {
	trim_space(text) == ""
} else := to_number(decimal(trim_space(text))) if {
	regex.match(\`^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?$\`, trim_space(text))
} else := nan`,
  ),
  entry(
    "primitive",
    ["string"],
    `# The scalar that operators take for an array or object.
primitive(x) := string(x) if {
	is_composite(x)
} else := x

is_composite(x) if is_array(x)

is_composite(x) if is_object(x)`,
  ),
  entry(
    "typeof",
    ["undefined", "nan"],
    `# JavaScript's name for the kind of a value.
typeof(x) := "undefined" if {
	x == undefined
} else := "number" if {
	x == nan
} else := type_name(x) if {
	type_name(x) in {"boolean", "number", "string"}
} else := "object"`,
  ),
  entry(
    "json_value",
    ["undefined", "nan"],
    `# A value as JSON has it: a number that is none is null, and undefined is in a list.
json_value(x) := null if {
	x == nan
} else := [json_item(item) | some item in x] if {
	is_array(x)
} else := x

json_item(x) := null if {
	x in {undefined, nan}
} else := x`,
  ),
  entry(
    "json_text",
    ["undefined"],
    `# JSON.stringify(x): without the escapes that are only for HTML.
json_text(x) := undefined if {
	x == undefined
} else := ${jsonTextOfX}`,
  ),
];

const members: readonly LibraryEntry[] = [
  entry(
    "field",
    ["undefined", "string"],
    `# x[key] and x.key, and undefined where there is none.
field(x, key) := object.get(x, string(key), undefined) if {
	is_object(x)
} else := count(x) if {
	key == "length"
	is_array(x)
} else := count(x) if {
	key == "length"
	is_string(x)
} else := x[index_of_key(key)] if {
	is_array(x)
} else := split(x, "")[index_of_key(key)] if {
	is_string(x)
	x != ""
} else := undefined

index_of_key(key) := key if {
	is_number(key)
} else := to_number(key) if {
	is_string(key)
	regex.match(\`^(0|[1-9][0-9]*)$\`, key)
}`,
  ),
  entry(
    "when_there",
    ["undefined"],
    `# What \`x?.\` leads to.\nwhen_there(x, value) := undefined if {\n\tx in {null, undefined}\n} else := value`,
  ),
  entry(
    "items",
    ["undefined", "nan"],
    `# What for…of walks.
items(x) := x if {
	is_array(x)
} else := split(x, "") if {
	is_string(x)
	x != ""
} else := [item | some item in x] if {
	is_set(x)
	x != nan
} else := []`,
  ),
  entry("list", [], `# x where it is an array.\nlist(x) := x if {\n\tis_array(x)\n} else := []`),
  entry("text", [], `# x where it is a text.\ntext(x) := x if {\n\tis_string(x)\n} else := ""`),
  entry(
    "fields",
    ["items"],
    `# The own fields of any value.
fields(x) := x if {
	is_object(x)
} else := {sprintf("%v", [index]): item | some index, item in items(x)}`,
  ),
  entry(
    "keys",
    ["items"],
    `# Object.keys(x)
keys(x) := sort(object.keys(x)) if {
	is_object(x)
} else := [sprintf("%v", [index]) | some index, _ in items(x)]`,
  ),
  entry(
    "values",
    ["items"],
    `# Object.values(x)\nvalues(x) := [value | some value in x] if {\n\tis_object(x)\n} else := items(x)`,
  ),
  entry(
    "entries",
    ["items"],
    `# Object.entries(x)
entries(x) := [[key, value] | some key, value in x] if {
	is_object(x)
} else := [[sprintf("%v", [index]), item] | some index, item in items(x)]`,
  ),
  entry("pairs", [], `# list.entries()\npairs(items) := [[index, item] | some index, item in items]`),
  entry("indexes", [], `# list.keys()\nindexes(items) := [index | some index, _ in items]`),
  entry(
    "pairs_of",
    ["items", "field", "string"],
    `# What Object.fromEntries makes fields of.
pairs_of(x) := [[string(field(item, 0)), field(item, 1)] | some item in items(x)]`,
  ),
  entry("has_key", ["keys", "string"], `# key in x\nhas_key(x, key) if string(key) in keys(x)`),
  entry(
    "same",
    [],
    `# Scalars that are the same; two arrays or objects never are.
same(x, y) if {
	x == y
	not is_array(x)
	not is_object(x)
}`,
  ),
  entry("strict_equal", ["same", "nan"], `# x === y\nstrict_equal(x, y) if {\n\tsame(x, y)\n\tx != nan\n}`),
  entry(
    "loose_equal",
    ["strict_equal", "undefined", "number", "primitive"],
    `# x == y
loose_equal(x, y) if strict_equal(x, y)

loose_equal(x, y) if {
	x in {null, undefined}
	y in {null, undefined}
}

loose_equal(x, y) if {
	not x in {null, undefined}
	not y in {null, undefined}
	not two_composites(x, y)
	type_name(x) != type_name(y)
	loosely(primitive(x), primitive(y))
}

two_composites(x, y) if {
	is_composite(x)
	is_composite(y)
}

loosely(x, y) if x == y

loosely(x, y) if strict_equal(number(x), number(y))`,
  ),
  entry("member", ["same"], `# set.has(x)\nmember(set, x) if {\n\tx in set\n\tsame(x, x)\n}`),
  entry(
    "distinct",
    ["same"],
    `# The items without those that were there before.
distinct(items) := [item | some index, item in items; not was_there(items, index, item)]

was_there(items, index, item) if {
	some earlier in array.slice(items, 0, index)
	same(earlier, item)
}`,
  ),
];

const operators: readonly LibraryEntry[] = [
  entry(
    "add",
    ["number", "primitive", "nan"],
    `# x + y
add(x, y) := concat("", [string(x), string(y)]) if {
	joins(x, y)
} else := number(x) + number(y) if {
	not nan in {number(x), number(y)}
} else := nan

joins(x, y) if {
	some value in [x, y]
	is_string(primitive(value))
}`,
  ),
  ...(["subtract -", "multiply *", "divide /", "remainder %"] as const).map((one) => {
    const [name, sign] = one.split(" ") as [string, string];
    const text = `# x ${sign} y
${name}(x, y) := number(x) ${sign} number(y) if {
	not nan in {number(x), number(y)}
} else := nan`;
    return entry(name, ["number", "nan"], text);
  }),
  ...(["lt <", "lte <=", "gt >", "gte >="] as const).map((one) => {
    const [name, sign] = one.split(" ") as [string, string];
    const text = `# x ${sign} y of texts, or else of numbers
compare_${name}(x, y) if {
	is_string(primitive(x))
	is_string(primitive(y))
	primitive(x) ${sign} primitive(y)
}

compare_${name}(x, y) if {
	not two_texts(x, y)
	not nan in {number(x), number(y)}
	number(x) ${sign} number(y)
}`;
    return entry(`compare_${name}`, ["number", "primitive", "nan", "two_texts"], text);
  }),
  entry("two_texts", ["primitive"], `two_texts(x, y) if {\n\tis_string(primitive(x))\n\tis_string(primitive(y))\n}`),
  entry(
    "sum",
    ["add", "number", "string", "primitive", "nan"],
    `# The values, each added to those before: numbers up to the first text.
sum_(values) := sum_of_numbers(values) if {
	count(texts_from(values)) == 0
} else := concat("", array.concat([head], [string(value) | some value in array.slice(values, first, count(values))])) if {
	first := texts_from(values)[0]
	head := text_of_sum(array.slice(values, 0, first))
}

texts_from(values) := [index | some index, value in values; is_string(primitive(value))]

sum_of_numbers(values) := nan if {
	nan in {number(value) | some value in values}
} else := sum([number(value) | some value in values])

text_of_sum(values) := "" if {
	count(values) == 0
} else := string(sum_of_numbers(values))`,
  ),
  ...(["max", "min"] as const).map((name) =>
    entry(
      name,
      ["number", "nan"],
      `# Math.${name} of the values
${name}_(values) := ${name}([number(value) | some value in values]) if {
	count(values) > 0
	not nan in {number(value) | some value in values}
} else := nan`,
    ),
  ),
  entry(
    "first_true",
    ["truthy"],
    `# first || second || …
first_true(values) := [value | some value in values; truthy(value)][0] if {
	some value in values
	truthy(value)
} else := values[count(values) - 1]`,
  ),
  entry(
    "first_false",
    ["truthy"],
    `# first && second && …
first_false(values) := [value | some value in values; not truthy(value)][0] if {
	some value in values
	not truthy(value)
} else := values[count(values) - 1]`,
  ),
  ...["abs", "ceil", "floor"].map((name) =>
    entry(
      name,
      ["number", "nan"],
      `# Math.${name}(x)\n${name}_(x) := ${name}(number(x)) if {\n\tnumber(x) != nan\n} else := nan`,
    ),
  ),
  entry(
    "round",
    ["number", "nan"],
    `# Math.round(x)\nround_(x) := floor(number(x) + 0.5) if {\n\tnumber(x) != nan\n} else := nan`,
  ),
  entry(
    "trunc",
    ["number", "nan"],
    `# Math.trunc(x)
trunc(x) := nan if {
	number(x) == nan
} else := floor(number(x)) if {
	number(x) >= 0
} else := ceil(number(x))`,
  ),
  entry(
    "sign",
    ["number", "nan"],
    `# Math.sign(x)
sign(x) := nan if {
	number(x) == nan
} else := 1 if {
	number(x) > 0
} else := -1 if {
	number(x) < 0
} else := 0`,
  ),
  entry(
    "parse_int",
    ["string", "decimal", "nan"],
    `# parseInt(x)\nparse_int(x) := to_number(decimal(found)) if {\n\tfound := regex.find_n(\`^[+-]?[0-9]+\`, trim_space(string(x)), 1)[0]\n} else := nan`,
  ),
  entry(
    "parse_float",
    ["string", "number", "nan"],
    `# parseFloat(x)
parse_float(x) := number(found) if {
	found := regex.find_n(\`^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?\`, trim_space(string(x)), 1)[0]
} else := nan`,
  ),
  entry("is_nan", ["nan"], `# Number.isNaN(x)\nis_nan(x) if x == nan`),
];

const texts: readonly LibraryEntry[] = [
  entry(
    "integer",
    ["trunc", "undefined", "nan"],
    `# A position: an integer, or the default where none is given.
integer(x, otherwise) := otherwise if {
	x == undefined
} else := 0 if {
	trunc(x) == nan
} else := trunc(x)`,
  ),
  entry("starts_with", ["text", "string"], `# x.startsWith(y)\nstarts_with(x, y) if startswith(text(x), string(y))`),
  entry("ends_with", ["text", "string"], `# x.endsWith(y)\nends_with(x, y) if endswith(text(x), string(y))`),
  entry(
    "includes",
    ["same", "string"],
    `# x.includes(y) of a text or an array
includes(x, y) if {
	is_string(x)
	contains(x, string(y))
}

includes(x, y) if {
	is_array(x)
	some item in x
	same(item, y)
}`,
  ),
  entry(
    "index_of",
    ["strict_equal", "string"],
    `# x.indexOf(y) of a text or an array
index_of(x, y) := indexof(x, string(y)) if {
	is_string(x)
} else := [index | some index, item in x; strict_equal(item, y)][0] if {
	is_array(x)
} else := -1`,
  ),
  entry(
    "last_index_of",
    ["strict_equal", "string", "last_index_of_text"],
    `# x.lastIndexOf(y) of a text or an array
last_index_of(x, y) := last_index_of_text(x, string(y)) if {
	is_string(x)
} else := max([index | some index, item in x; strict_equal(item, y)]) if {
	is_array(x)
} else := -1`,
  ),
  entry(
    "split_text",
    ["undefined", "string", "text"],
    `# x.split(y)\nsplit_text(x, y) := [text(x)] if {\n\ty == undefined\n} else := split(text(x), string(y))`,
  ),
  entry(
    "slice",
    ["slice_string", "slice_array", "integer"],
    `# x.slice(start, end) of a text or an array
slice(x, start, end) := slice_string(x, integer(start, 0), integer(end, count(x))) if {
	is_string(x)
} else := slice_array(x, integer(start, 0), integer(end, count(x))) if {
	is_array(x)
} else := []`,
  ),
  entry(
    "part",
    ["substring", "integer", "text"],
    `# x.substring(start, end)
part(x, start, end) := substring_(text(x), integer(start, 0), integer(end, count(text(x))))`,
  ),
  entry(
    "at",
    ["undefined", "integer", "items"],
    `# x.at(index) of a text or an array: from the end when it is negative.
at(x, index) := items(x)[integer(index, 0)] if {
	integer(index, 0) >= 0
} else := items(x)[count(items(x)) + integer(index, 0)] if {
	integer(index, 0) < 0
} else := undefined`,
  ),
  entry(
    "char_at",
    ["at", "undefined", "text", "integer"],
    `# x.charAt(index)
char_at(x, index) := split(text(x), "")[integer(index, 0)] if {
	text(x) != ""
} else := ""`,
  ),
  entry(
    "concat",
    ["string"],
    `# x.concat(…) of a text or an array
concat_(x, more) := concat("", array.concat([x], [string(item) | some item in more])) if {
	is_string(x)
} else := array.concat(x, [inner | some item in more; some inner in one_or_many(item)]) if {
	is_array(x)
} else := []

one_or_many(item) := item if {
	is_array(item)
} else := [item]`,
  ),
  entry(
    "join",
    ["string", "undefined", "list"],
    `# x.join(separator)
join(x, separator) := concat(string(or_comma(separator)), [item_text(item) | some item in list(x)])

or_comma(separator) := "," if {
	separator == undefined
} else := separator

item_text(item) := "" if {
	item in {null, undefined}
} else := string(item)`,
  ),
  entry(
    "repeat",
    ["text", "integer"],
    `# x.repeat(times)
repeat(x, times) := concat("", [text(x) | some _ in numbers.range(1, integer(times, 0))]) if {
	integer(times, 0) > 0
} else := ""`,
  ),
  ...["pad_start", "pad_end"].map((name) => {
    const parts = name === "pad_start" ? "filling, text(x)" : "text(x), filling";
    const text = `# x.${name === "pad_start" ? "padStart" : "padEnd"}(length, fill)
${name}(x, length, fill) := concat("", [${parts}]) if {
	filling := padding(text(x), integer(length, 0), string(or_space(fill)))
}`;
    return entry(name, ["padding", "text", "integer", "string", "or_space"], text);
  }),
  entry("or_space", ["undefined"], `or_space(fill) := " " if {\n\tfill == undefined\n} else := fill`),
  entry(
    "flat",
    ["list"],
    `# x.flat()
flat(x) := [inner |
	some item in list(x)
	some inner in flat_members(item)
]

flat_members(item) := item if {
	is_array(item)
} else := [item]`,
  ),
  entry(
    "range",
    ["integer"],
    `# The indexes of a list of this length.
range(length) := numbers.range(0, integer(length, 0) - 1) if {
	integer(length, 0) > 0
} else := []`,
  ),
  entry(
    "text_keys",
    ["string", "undefined"],
    `# What sort() compares: texts, and undefined behind them.
text_keys(items) := [[undefined_last(item), string(item)] | some item in items]

undefined_last(item) := 1 if {
	item == undefined
} else := 0`,
  ),
];

/** Instead of those of the same name, and beside the others. */
export const totalEntries: readonly LibraryEntry[] = [...values, ...members, ...operators, ...texts];
