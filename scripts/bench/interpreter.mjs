/** OPA's interpreter on a workload: `opa bench`, which has parsed the input already and prints nothing. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolderOf } from "./peer.mjs";

/** Microseconds per evaluation: the best of `count` runs of about a second. */
export function benchWithOpa(opa, workload, text, { count = 3 } = {}) {
  const { entrypoint, regoVersion, data } = workload;
  return inFolderOf(workload, (folder, files) => {
    writeFileSync(join(folder, "input.json"), text);
    const documents = data === undefined ? [] : ["-d", "data.json"];
    if (data !== undefined) writeFileSync(join(folder, "data.json"), JSON.stringify(data));
    const query = `data.${entrypoint.replaceAll("/", ".")}`;
    const output = execFileSync(
      opa,
      [
        ...[
          "bench",
          "--format",
          "json",
          "--count",
          String(count),
          "--metrics=false",
          "--benchmem=false",
          "--fail=false",
        ],
        ...(regoVersion === "v0" ? ["--v0-compatible"] : []),
        ...files.flatMap((file) => ["-d", file]),
        ...documents,
        ...["-i", "input.json", query],
      ],
      { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    );
    return Math.min(...runsOf(output).map(({ N, T }) => T / N / 1000));
  });
}

/** One JSON document per run, one after the other. */
function runsOf(output) {
  return output
    .trim()
    .split(/(?<=^\})\n/m)
    .map((text) => JSON.parse(text));
}
