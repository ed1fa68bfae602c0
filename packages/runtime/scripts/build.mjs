// Compiles `assembly/` to build/runtime.wasm, and packs that into the archive which the linker reads.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const output = join(root, "build", "runtime.wasm");

/** What makes a runtime unfit for linking: the linker knows nothing of these. */
function check(bytes) {
  const module = new WebAssembly.Module(bytes);
  const known = new Set(["env", "gen", "data"]);
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (!known.has(from)) throw new Error(`the runtime imports ${from}.${name}`);
  }
  const sections = [];
  let at = 8;
  while (at < bytes.length) {
    sections.push(bytes[at++]);
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      size |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    at += size;
  }
  if (sections.includes(8))
    throw new Error("the runtime has a start function: a global is not initialised by a constant");
  if (sections.includes(9)) throw new Error("the runtime has a table: a function is used as a value");
}

async function compile() {
  mkdirSync(dirname(output), { recursive: true });
  const { error, stderr } = await asc.main(["--config", "asconfig.json", "--target", "release", "--baseDir", root]);
  const text = stderr.toString().replace(/^Last converge was suboptimal\.\n/, "");
  if (text !== "") process.stderr.write(text);
  if (error) throw error;
  check(readFileSync(output));
}

/** The layout is compiled by asc and by tsc; the published package needs it below `src` too. */
function publishLayout() {
  const text = readFileSync(join(root, "assembly", "layout.ts"), "utf8");
  writeFileSync(join(root, "src", "layout.generated.ts"), text);
}

/** A worker is a file of its own. */
function publishWorker() {
  const folder = join(root, "dist", "builtins", "network");
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, "src", "builtins", "network", "worker.mjs"), join(folder, "worker.mjs"));
}

await compile();
publishWorker();
publishLayout();
await import("./archive.mjs");
