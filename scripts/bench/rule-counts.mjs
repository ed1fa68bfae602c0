/** How compiling and evaluating grow with the number of rules, and of a set's elements. */
import { compile } from "@portcullis/core";
import { runners } from "./engines.mjs";
import { routes } from "./fixed-workloads.mjs";
import { measure } from "./measure.mjs";

/** One look into a set of so many elements. */
function elements(count) {
  return {
    text: `package members\n\nallow if input.user in {${Array.from({ length: count }, (_, index) => `"user-${index}"`)}}\n`,
    entrypoint: "members/allow",
    input: { user: `user-${count - 1}` },
  };
}

/** For each count: milliseconds to compile (the best of three), bytes, and microseconds per evaluation. */
export async function measureRuleCounts(batches) {
  const measured = { rules: [], elements: [] };
  for (const count of [10, 100, 1_000, 10_000]) measured.rules.push(await measureCount(count, routes(count), batches));
  for (const count of [10, 1_000, 100_000]) {
    measured.elements.push(await measureCount(count, elements(count), batches));
  }
  return measured;
}

async function measureCount(count, { text, entrypoint, input }, batches) {
  const compiling = [];
  let wasm;
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    const limits = { tokens: 2_000_000 };
    const result = await compile({ sources: [{ name: "policy.rego", text }], entrypoints: [entrypoint], limits });
    compiling.push(performance.now() - start);
    if (result.wasm === undefined) throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
    wasm = result.wasm;
  }
  // Constants of large policies need more than hosts begin with.
  const runs = await runners(wasm, JSON.stringify(input), {}, 256);
  const { opa_eval: module, "our host": host } = measure(runs, batches);
  return { count, compiling: Math.min(...compiling), bytes: wasm.length, module, host };
}
