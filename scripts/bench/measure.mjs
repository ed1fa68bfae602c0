/**
 * Times functions side by side: a batch of each in turn, all of about the same length, so that a machine which slows down
 * for a while does so for all of them. Best and median batch, in microseconds per call.
 */
const BATCH_MILLISECONDS = 12;

/** @returns the times of each of the functions, by its name. */
export function measure(runs, batches) {
  const timed = Object.entries(runs).map(([name, run]) => ({ name, run, count: callsPerBatch(run), times: [] }));
  for (let batch = 0; batch < batches; batch++) {
    for (const { run, count, times } of timed) times.push(timeOf(run, count) / count);
  }
  return Object.fromEntries(timed.map(({ name, times }) => [name, bestAndMedian(times)]));
}

export function bestAndMedian(times) {
  const sorted = times.toSorted((left, right) => left - right);
  return { best: sorted[0], median: sorted[sorted.length >> 1] };
}

/** Doubles until a batch is long enough, which also warms the code up. */
function callsPerBatch(run) {
  for (let count = 1; ; count *= 2) {
    if (timeOf(run, count) > BATCH_MILLISECONDS * 1000) return count;
  }
}

function timeOf(run, count) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i++) run();
  return Number(process.hrtime.bigint() - start) / 1000;
}
