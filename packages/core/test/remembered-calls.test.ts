/** Functions that remember what they found for an argument, in modules: until what they see changes, and no longer. */
import { load } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../src/index.ts";

const text = `package remembering

exempt(container) if {
	image := container.image
	some exemption in object.get(input.parameters, "exempt", [])
	startswith(image, trim_suffix(exemption, "*"))
	endswith(exemption, "*")
}

quantity(text) := to_number(text) if is_number(to_number(text))

quantity(text) := to_number(trim_suffix(text, "m")) / 1000 if endswith(text, "m")

twice(container) := [quantity(container.cpu), quantity(container.cpu), quantity("250m")]

answers contains [index, "exempt"] if {
	some index, container in input.containers
	exempt(container)
}

answers contains [index, "not exempt"] if {
	some index, container in input.containers
	not exempt(container)
}

answers contains [index, "exempt elsewhere"] if {
	some index, container in input.containers
	exempt(container) with input.parameters.exempt as ["b*"]
}

answers contains [index, twice(container)] if some index, container in input.containers

answers contains [index, "changed back", exempt(container)] if {
	some index, container in input.containers
	not exempt(container) with input.parameters as {}
}
`;

test("remembering changes no answer", async () => {
  const [remembering, plain] = await Promise.all(
    [{}, { optimise: false } as const].map(async (options) => {
      const { wasm } = await compile({
        sources: [{ name: "remembering.rego", text }],
        entrypoints: ["remembering/answers"],
        ...options,
      });
      return load(wasm!);
    }),
  );
  const containers = Array.from({ length: 20 }, (_, index) => ({
    image: `${"abc"[index % 3]}/image:${index}`,
    ...(index % 4 === 0 ? {} : { cpu: ["100m", "2", "many"][index % 3] }),
  }));
  const input = { containers, parameters: { exempt: ["a*", "c/image:1*"] } };
  const answers = remembering!.evaluate(input) as { result: unknown[] }[];
  expect(answers).toEqual(plain!.evaluate(input));
  expect(answers[0]!.result).toContainEqual([1, "exempt elsewhere"]);
  expect(answers[0]!.result).toContainEqual([1, "not exempt"]);
  // The next evaluation begins anew, with other values in the same places.
  const other = { containers: containers.toReversed(), parameters: { exempt: ["b*"] } };
  expect(remembering!.evaluate(other)).toEqual(plain!.evaluate(other));
});
