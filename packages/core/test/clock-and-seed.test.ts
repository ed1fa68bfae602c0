/** Time and chance as whoever loads a module gives them. */
import { type LoadOptions, load } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../src/compile.ts";

async function evaluator(query: string, options: LoadOptions): Promise<() => unknown> {
  const { wasm } = await compile({ sources: [], query: `x := ${query}` });
  const policy = await load(wasm!, options);
  return () => (policy.evaluate() as [{ x: unknown }])[0].x;
}

test("a clock is the time of every builtin, asked once per evaluation", async () => {
  let now = 1_700_000_000_000_000_000n;
  const clock = () => (now += 1_000_000_000n);
  const times = await evaluator("[time.format(time.now_ns()), time.now_ns() - time.now_ns()]", { clock });
  expect(times()).toEqual(["2023-11-14T22:13:21Z", 0]);
  expect(times()).toEqual(["2023-11-14T22:13:22Z", 0]);
});

test("a clock decides whether a token has expired", async () => {
  const token = 'io.jwt.encode_sign({"alg": "HS256"}, {"exp": 1700000000}, {"kty": "oct", "k": "c2VjcmV0"})';
  const query = `io.jwt.decode_verify(${token}, {"secret": "secret"})[0]`;
  const validAt = async (seconds: bigint) => (await evaluator(query, { clock: () => seconds * 1_000_000_000n }))();
  expect(await validAt(1_699_999_999n)).toBe(true);
  expect(await validAt(1_700_000_001n)).toBe(false);
});

const chance = '[rand.intn("a", 1000000), rand.intn("b", 1000000), uuid.rfc4122("a")]';

test("with a seed, chance is the same for the same operands, in every evaluation and host", async () => {
  const seeded = await evaluator(chance, { seed: "42" });
  expect(seeded()).toMatchInlineSnapshot(`
    [
      883883,
      713454,
      "da26cfb0-2cb2-42a2-926b-7b0cfe81c580",
    ]
  `);
  expect(seeded()).toEqual(seeded());
  expect((await evaluator(chance, { seed: "42" }))()).toEqual(seeded());
});

test("other seeds, and none, give something else", async () => {
  const seeded = (await evaluator(chance, { seed: "42" }))();
  expect((await evaluator(chance, { seed: "43" }))()).not.toEqual(seeded);
  const free = await evaluator(chance, {});
  expect(free()).not.toEqual(free());
});
