/** Examines a range of cases; the main thread watches the clock in shared memory. */
import { parentPort, workerData } from "node:worker_threads";
import { fuzzCase, readSeeds } from "./cases.mjs";
import { examine } from "./examine.mjs";

const { seed, from, to, step, progress } = workerData;
const now = new Int32Array(progress);
const seeds = readSeeds();
for (let number = from; number < to; number += step) {
  Atomics.store(now, 0, number);
  const problem = await examine(fuzzCase(seeds, seed, number));
  if (problem !== undefined) parentPort.postMessage({ number, problem });
}
parentPort.postMessage("done");
