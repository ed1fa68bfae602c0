/** `portcullis inspect`: what is in a bundle, a module or a folder of policies. */
import { readFile } from "node:fs/promises";
import { loadPolicySources, usageError } from "@portcullis/testing/sources";
import type { InspectOptions } from "../commands/inspect.ts";
import { inspectBundle } from "../inspect/inspect-bundle.ts";
import { inspectSources } from "../inspect/inspect-sources.ts";
import { exitCode, type Io } from "../io.ts";
import { renderContents } from "../render-contents.ts";

export async function inspect(paths: readonly string[], options: InspectOptions, io: Io): Promise<number> {
  const { annotations, ...contents } = await contentsOf(paths, options);
  const shown = { ...contents, annotations: options.annotations ? annotations : [] };
  io.stdout(options.format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : renderContents(shown, io));
  return exitCode.passed;
}

async function contentsOf(paths: readonly string[], options: InspectOptions) {
  const built = paths.find((path) => /\.(tar\.gz|tgz|wasm)$/.test(path));
  if (built === undefined) {
    const sources = await loadPolicySources(paths);
    if (sources.length === 0)
      throw usageError(`there is no policy in ${paths.join(", ")}`, "name a bundle, a module, or policies");
    return inspectSources({ sources, ...(options.v0Compatible ? { regoVersion: "v0" as const } : {}) });
  }
  if (paths.length > 1) throw usageError("one bundle or module at a time", `name ${built} alone`);
  const bytes = await readFile(built).catch((error: NodeJS.ErrnoException) => {
    throw usageError(`${built} cannot be read: ${error.code === "ENOENT" ? "there is no such file" : error.message}`);
  });
  return inspectBundle(bytes);
}
