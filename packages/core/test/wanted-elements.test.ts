/** Scans that find their elements in an index, in modules: what they find, in which order, and when. */
import { load } from "@portcullis/runtime";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../src/index.ts";

const text = `package joins

by_key[key] := [value | some pair in input.pairs; pair.at.key == key; value := pair.value] if some key in input.keys

equal_values := {[i, x] | some i, x in input.keys; some y in input.others; y == x}

of_object[key] := {value | some value in input.object; value.key == key} if some key in input.keys

missing := [key | some key in input.keys; not found(key)]

found(key) if {
	some pair in input.pairs
	pair.at.key == key
}

replaced[key] := number if {
	some key in input.keys
	others := array.concat(input.pairs, [{"at": {"key": key}, "value": key}])
	number := found_often(key) with input.pairs as others
}

found_often(key) := count([1 | some pair in input.pairs; pair.at.key == key])

same contains [one.at, other.at] if {
	some one in input.pairs
	some other in input.pairs
	other.at.key == one.at.key
	other.value != one.value
}

all := {"a": by_key, "b": equal_values, "c": of_object, "d": missing, "e": replaced, "f": same}
`;

const sources = [{ name: "joins.rego", text }];
const entrypoints = ["joins/all"];
const [indexed, plain] = await Promise.all(
  [undefined, false as const].map(async (optimise) => {
    const { wasm, diagnostics } = await compile({
      sources,
      entrypoints,
      ...(optimise === undefined ? {} : { optimise }),
    });
    expect(diagnostics).toEqual([]);
    return load(wasm!);
  }),
);

/** Keys that are equal in several spellings, and of several types; as JSON. */
const key = fc.constantFrom("1", "1.0", "1e0", "2", '"1"', '"a"', "[1]", "[1.0]", '{"k":[]}', "null", "false", "-7.5");

const pair = fc.oneof(
  fc.tuple(key, fc.nat(9)).map(([one, value]) => `{"at":{"key":${one}},"value":${value}}`),
  fc.constantFrom("7", '{"at":3}', "{}", "[[1]]"),
);

const array = (of: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(of, { maxLength }).map((elements) => `[${elements.join()}]`);

const object = fc
  .array(key, { maxLength: 40 })
  .map((keys) => `{${keys.map((one, index) => `"k${(index * 7) % 40}":{"key":${one}}`).join()}}`);

test("joins with an index find what joins without one find", () => {
  fc.assert(
    fc.property(array(pair, 40), array(key, 12), array(key, 40), object, (pairs, keys, others, one) => {
      const input = new TextEncoder().encode(`{"pairs":${pairs},"keys":${keys},"others":${others},"object":${one}}`);
      expect(indexed!.evaluate(input)).toEqual(plain!.evaluate(input));
    }),
    { numRuns: 300, seed: 1 },
  );
});
