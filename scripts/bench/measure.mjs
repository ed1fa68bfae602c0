/** Times a function: batches of about the same length, best and median of them, in microseconds per call. */
const BATCH_MILLISECONDS = 12;

export function measure(run, batches) {
  const count = callsPerBatch(run);
  const times = [];
  for (let batch = 0; batch < batches; batch++) times.push(timeOf(run, count) / count);
  times.sort((left, right) => left - right);
  return { best: times[0], median: times[times.length >> 1] };
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
