/** Compiling: in a process that has compiled before, and by the command, from its start to its end. */
import { execFileSync } from "node:child_process";
import { compile } from "@portcullis/core";
import { bestAndMedian } from "./measure.mjs";
import { inFolderOf } from "./peer.mjs";

const named = ["tiny", "adm", "gkall"];

/** Milliseconds: best and median of the warm compiles, and of whole commands, ours and OPA's in turns. */
export async function measureCompiling({ workloads, cli, opa }) {
  const measured = [];
  for (const workload of workloads.filter(({ name }) => named.includes(name))) {
    const warm = await measureWarm(workload);
    measured.push({ name: workload.name, warm, cold: measureCold(workload, cli, opa) });
  }
  return measured;
}

async function measureWarm({ sources, entrypoint, regoVersion }) {
  const times = [];
  // As long as the code gets faster: the engine compiles what is run often.
  const until = performance.now() + 6_000;
  while (performance.now() < until) {
    const start = performance.now();
    await compile({ sources, entrypoints: [entrypoint], regoVersion });
    times.push(performance.now() - start);
  }
  return bestAndMedian(times);
}

function measureCold(workload, cli, opa) {
  return inFolderOf(workload, (folder, files) => {
    const version = workload.regoVersion === "v0" ? ["--v0-compatible"] : [];
    const command = ["build", "-t", "wasm", "-e", workload.entrypoint, ...version, "-o", "bundle.tar.gz", ...files];
    const time = (file, args) => {
      const start = performance.now();
      execFileSync(file, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
      return performance.now() - start;
    };
    const times = { ours: [], node: [], opa: [] };
    for (let turn = 0; turn < 12; turn++) {
      times.node.push(time(process.execPath, ["-e", "0"]));
      times.ours.push(time(process.execPath, [cli, ...command]));
      if (opa !== undefined) times.opa.push(time(opa, command));
    }
    const { ours, node, opa: theirs } = times;
    return {
      ours: bestAndMedian(ours),
      node: bestAndMedian(node),
      ...(opa === undefined ? {} : { opa: bestAndMedian(theirs) }),
    };
  });
}
