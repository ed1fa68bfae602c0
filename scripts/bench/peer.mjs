/** OPA's own module for a workload, where an `opa` binary is at hand. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "node:zlib";

/** The version, or undefined when there is no such command. */
export function opaVersion(opa) {
  try {
    return /Version: (\S+)/.exec(execFileSync(opa, ["version"], { encoding: "utf8" }))?.[1];
  } catch {
    return undefined;
  }
}

/** Runs with a folder that holds the workload's sources, and with their names. */
export function inFolderOf({ sources }, run) {
  const folder = mkdtempSync(join(tmpdir(), "portcullis-bench-"));
  try {
    sources.forEach(({ name, text }) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    });
    return run(
      folder,
      sources.map(({ name }) => name),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `policy.wasm` of the bundle that `opa build -t wasm` makes. */
export function buildWithOpa(opa, workload) {
  const { entrypoint, regoVersion } = workload;
  return inFolderOf(workload, (folder, files) => {
    const output = join(folder, "bundle.tar.gz");
    const version = regoVersion === "v0" ? ["--v0-compatible"] : [];
    execFileSync(opa, ["build", "-t", "wasm", "-e", entrypoint, ...version, "-o", output, ...files], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    return fileOf(unzipSync(readFileSync(output)), "policy.wasm");
  });
}

/** One file of a tar archive. */
function fileOf(tar, wanted) {
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString("latin1", at, at + 100).replace(/\0.*$/s, "");
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 136), 8);
    if (name.endsWith(wanted)) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil((size || 0) / 512) * 512;
  }
  throw new Error(`the bundle has no ${wanted}`);
}
