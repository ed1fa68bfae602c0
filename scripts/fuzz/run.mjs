/**
 * Generated and damaged policies through the whole compiler: no crash, no hang, every refusal a diagnostic with a place.
 *
 *   node scripts/fuzz/run.mjs [--cases 200000] [--seed 1] [--seconds 5] [--only number] [--threads 2]
 *
 * `--seconds` bounds each case; `--only` shows one case of a seed and what is wrong with it.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { fuzzCase, readSeeds } from "./cases.mjs";
import { examine } from "./examine.mjs";

const { values: options } = parseArgs({
  options: {
    cases: { type: "string", default: "200000" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "5" },
    only: { type: "string" },
    threads: { type: "string", default: String(availableParallelism()) },
  },
});
const seed = Number(options.seed);

if (options.only !== undefined) {
  const found = fuzzCase(readSeeds(), seed, Number(options.only));
  console.log(`${found.text}\n-- ${found.regoVersion}`);
  console.log((await examine(found)) ?? "nothing is wrong");
} else {
  const threads = Number(options.threads);
  const problems = await Promise.all(Array.from({ length: threads }, (_, index) => runThread(index, threads)));
  const count = problems.reduce((sum, each) => sum + each, 0);
  console.log(`${options.cases} cases of seed ${seed}: ${count} problems`);
  process.exitCode = count === 0 ? 0 : 1;
}

/** Every so-manyth case; a case that takes too long is reported and left out. */
async function runThread(first, step) {
  let problems = 0;
  const report = (number, problem) => {
    problems++;
    console.log(`case ${number}: ${problem.slice(0, 1200)}\n`);
  };
  for (let from = first; from < Number(options.cases); ) {
    const stuck = await runWorker({ seed, from, to: Number(options.cases), step }, report);
    if (stuck === undefined) break;
    report(stuck, `takes longer than ${options.seconds} seconds`);
    from = stuck + step;
  }
  return problems;
}

/** @returns {Promise<number | undefined>} the case that hangs, if one does. */
function runWorker(range, report) {
  const progress = new SharedArrayBuffer(4);
  const now = new Int32Array(progress);
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData: { ...range, progress } });
  return new Promise((resolve, reject) => {
    let last = -1;
    const watch = setInterval(() => {
      const at = Atomics.load(now, 0);
      if (at === last) finish(at);
      last = at;
    }, Number(options.seconds) * 1000);
    function finish(result) {
      clearInterval(watch);
      void worker.terminate();
      resolve(result);
    }
    worker.on("message", (message) =>
      message === "done" ? finish(undefined) : report(message.number, message.problem),
    );
    worker.on("error", reject);
  });
}
