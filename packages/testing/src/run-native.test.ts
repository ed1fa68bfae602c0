import { definePolicy, type Pod } from "@portcullis/sdk";
import { expect, test } from "vitest";
import { runNative } from "./run-native.ts";

const head = { kind: "Sample", title: "Sample", severity: "low", match: { kinds: [] } } as const;
const input = { review: { object: { kind: "Pod", metadata: { name: "a" } } } };

test("the violations", () => {
  const policy = definePolicy<Pod>({
    ...head,
    *violations({ object }) {
      yield { msg: object.metadata?.name ?? "" };
    },
  });
  expect(runNative(policy, input)).toEqual({ violations: [{ msg: "a" }] });
});

test("a policy that throws says what and where", () => {
  const policy = definePolicy<Pod>({
    ...head,
    // biome-ignore lint/correctness/useYield: it throws before
    *violations({ object }) {
      throw new TypeError(`no ${object.spec!.hostname}`);
    },
  });
  expect(runNative(policy, input).failure).toMatch(
    /^Sample threw TypeError: Cannot read properties of undefined \(reading 'hostname'\) at .*run-native\.test\.ts:\d+:\d+$/,
  );
});

test("a policy that goes on for ever is ended", () => {
  const policy = definePolicy<Pod>({
    ...head,
    *violations() {
      for (let round = 0; ; round++) if (round < 0) yield { msg: "never" };
    },
  });
  const before = performance.now();
  expect(runNative(policy, input, { timeLimit: 50 }).failure).toBe(
    "Sample did not end within 50 ms: a loop or a call of itself goes on for ever",
  );
  expect(performance.now() - before).toBeLessThan(2000);
});

test("a policy that yields for ever is ended", () => {
  const policy = definePolicy<Pod>({
    ...head,
    *violations() {
      for (;;) yield { msg: "again" };
    },
  });
  expect(runNative(policy, input, { timeLimit: 50 }).failure).toContain("did not end within 50 ms");
});
