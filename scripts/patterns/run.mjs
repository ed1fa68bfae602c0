/**
 * Compares regular expressions and globs with re2js.
 *
 *   node scripts/patterns/run.mjs [--pairs 100000] [--seed 1]
 */
import { parseArgs } from "node:util";
import { compareBatch, pairsOfBatch } from "./compare.mjs";

const { values } = parseArgs({
  options: { pairs: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const batches = Math.ceil(Number(values.pairs) / pairsOfBatch);
let different = 0;
for (let batch = 0; batch < batches; batch++) {
  for (const difference of await compareBatch(Number(values.seed) * 100_003 + batch)) {
    different++;
    if (different <= 50) console.log(difference);
  }
}
console.log(`${batches * pairsOfBatch} pairs of a pattern and a text, ${different} differences`);
process.exitCode = different === 0 ? 0 : 1;
