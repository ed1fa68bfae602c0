/** What was measured, as a page. */
import { arch, cpus, loadavg, platform } from "node:os";

export function report({ measured, modes, opa, batches }) {
  const cpu = cpus();
  const peer = opa === undefined ? "without OPA to compare with" : `beside OPA ${opa}`;
  return `# Benchmarks

Written by \`pnpm bench --write\` (\`scripts/bench\`), ${peer}. Microseconds per evaluation, in batches that take turns: best of ${batches} batches (median in
brackets). "SDK" is \`@open-policy-agent/opa-wasm\`; the object is what \`JSON.parse\` gives, so its column includes the SDK's
\`JSON.stringify\`, which no module can make faster; \`opa_eval\` is the module alone. "Texts differ" marks results that are not
the same: OPA's modules leave \`sprintf\` to the host, which sees sets as arrays.

Machine: ${cpu.length} × ${cpu[0]?.model.trim()}, ${platform()} ${arch()}, load ${loadavg()[0].toFixed(1)}. Node ${process.versions.node}, V8 ${process.versions.v8}.

## Evaluation

${table(["workload", "input", ...modes.flatMap((mode) => (opa ? [mode, "OPA", "×"] : [mode]))], measured.flatMap(evaluationRows(modes, opa)))}

## Size

${table(["workload", "bytes", "gzip", ...(opa ? ["OPA", "OPA gzip", "×", "× gzip"] : [])], measured.map(sizeRow(opa)))}
`;
}

function evaluationRows(modes, opa) {
  return ({ name, rows }) =>
    rows.map(({ bytes, times, agrees }) => [
      agrees === false ? `${name} (texts differ)` : name,
      `${bytes} B`,
      ...modes.flatMap((mode) => {
        const ours = times.ours[mode];
        const cell = `${micros(ours.best)} (${micros(ours.median)})`;
        if (!opa) return [cell];
        return [cell, micros(times.opa[mode].best), ratio(times.opa[mode].best, ours.best)];
      }),
    ]);
}

function sizeRow(opa) {
  return ({ name, sizes: { ours, opa: theirs } }) => [
    name,
    String(ours.raw),
    String(ours.gzip),
    ...(opa
      ? [String(theirs.raw), String(theirs.gzip), ratio(theirs.raw, ours.raw), ratio(theirs.gzip, ours.gzip)]
      : []),
  ];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function micros(value) {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}

function ratio(theirs, ours) {
  const times = theirs / ours;
  return times < 10 ? times.toFixed(1) : times.toFixed(0);
}
