/** What was measured, as a page. */
import { arch, cpus, loadavg, platform } from "node:os";

export function report({ measured, modes, opa, batches, compiling, counts, steady }) {
  const cpu = cpus();
  const peer = opa === undefined ? "without OPA to compare with" : `beside OPA ${opa}`;
  return `# Benchmarks

Written by \`pnpm bench --write\` (\`scripts/bench\`), ${peer}. Microseconds per evaluation, in batches that take turns: best of ${batches} batches (median in
brackets). "SDK" is \`@open-policy-agent/opa-wasm\`; the object is what \`JSON.parse\` gives, so its column includes the SDK's
\`JSON.stringify\`, which no module can make faster; \`opa_eval\` is the module alone. "Our host" is \`@portcullis/runtime\`: it
takes bytes, or an object of which it writes what the module says it reads, for which OPA's modules say nothing. "Texts differ"
marks results that are not the same: OPA's modules leave \`sprintf\` to the host, which sees sets as arrays.

Machine: ${cpu.length} × ${cpu[0]?.model.trim()}, ${platform()} ${arch()}, load ${loadavg()[0].toFixed(1)}. Node ${process.versions.node}, V8 ${process.versions.v8}.

## Evaluation

${table(["workload", "input", ...modes.flatMap((mode) => (opa ? [mode, "OPA", "×"] : [mode]))], measured.flatMap(evaluationRows(modes, opa)))}

## Size

${table(["workload", "bytes", "gzip", ...(opa ? ["OPA", "OPA gzip", "×", "× gzip"] : [])], measured.map(sizeRow(opa)))}
${[
  opa && interpreterSection(measured),
  compiling && compilingSection(compiling, opa),
  counts && countsSection(counts),
  steady && steadySection(steady),
]
  .filter(Boolean)
  .join("")}`;
}

function interpreterSection(measured) {
  const rows = measured.flatMap(({ name, rows }) =>
    rows.map(({ bytes, times, interpreter }) => {
      const ours = times.ours["our host"].best;
      const ofObject = times.ours["our host, object"].best;
      const cells = [micros(ofObject), ratio(interpreter, ofObject), micros(ours), ratio(interpreter, ours)];
      return [name, `${bytes} B`, micros(interpreter), ...cells];
    }),
  );
  return `
## OPA's interpreter

\`opa bench\`, best of 3 runs of a second: the query alone, whose input is parsed already and whose result is not printed. Ours is
our host, from an object or from the bytes of the input to the result. Reading the JSON, which only the latter includes, is nearly
all that there is to do for a large input of which little is used (wide).

${table(["workload", "input", "OPA's interpreter, parsed input", "ours, object to result", "×", "ours, bytes to result", "×"], rows)}
`;
}

function compilingSection(compiling, opa) {
  const cell = ({ best, median }) => `${milliseconds(best)} (${milliseconds(median)})`;
  const rows = compiling.map(({ name, warm, cold }) => [
    name,
    cell(warm),
    cell(cold.ours),
    cell(cold.node),
    ...(opa ? [cell(cold.opa), ratio(cold.opa.best, cold.ours.best)] : []),
  ]);
  return `
## Compiling

Milliseconds, best and (median). Warm is \`compile\` in a process that has compiled for a while; the others are whole commands,
from their start to their end: \`portcullis build\`, Node doing nothing${opa ? ", and `opa build`" : ""}, in turns.

${table(["workload", "warm", "portcullis build", "node -e 0", ...(opa ? ["opa build", "×"] : [])], rows)}
`;
}

function countsSection({ rules, elements }) {
  const row = ({ count, compiling, bytes, module, host }) => [
    count.toLocaleString("en-US"),
    milliseconds(compiling),
    String(bytes),
    micros(module.best),
    micros(host.best),
  ];
  return `
## Many rules, and large sets

So many rules \`allow if input.path == "/api/…"\`, of which the last one holds; and \`input.user in {…}\` with so many elements.
Milliseconds to compile, microseconds per evaluation.

${table(["rules", "compile", "bytes", "opa_eval", "our host"], rules.map(row))}

${table(["elements", "compile", "bytes", "opa_eval", "our host"], elements.map(row))}
`;
}

function steadySection({ pages, seconds }) {
  return `
## A million evaluations

tiny, through the SDK, with inputs of 1, 2, 5, 10, 20, 50, 100 and 400 KB in turns: pages of 64 KiB that the module's memory has.
All of them took ${seconds.toFixed(0)} s.

${table(
  ["evaluations", "pages"],
  pages.map(({ evaluations, pages: held }) => [evaluations.toLocaleString("en-US"), String(held)]),
)}
`;
}

function milliseconds(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
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
  return times < 1 ? times.toFixed(2) : times < 10 ? times.toFixed(1) : times.toFixed(0);
}
