/**
 * The main job on this repository's own policies: one bundle, the Gatekeeper templates, the samples, and a report on
 * the manifests in `examples/`. Everything it writes is in `out/`.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = fileURLToPath(new URL("../apps/cli/dist/main.js", import.meta.url));

/** `expected` are the exit codes that are no surprise. */
const steps = [
  {
    title: "Compile all policies, Rego and TypeScript, into one bundle",
    args: ["build", "policies", "-o", "out/bundle.tar.gz"],
  },
  { title: "Write Gatekeeper templates and sample constraints", args: ["template", "policies", "-o", "out/templates"] },
  { title: "Run the policies' samples", args: ["test", "policies"] },
  {
    title: "Scan examples/hardened",
    args: ["scan", "examples/hardened", "--policies", "policies", "--parameters", "examples/parameters.yaml"],
  },
  {
    title: "Scan examples/careless, which is full of mistakes",
    args: ["scan", "examples/careless", "--policies", "policies"],
    expected: 1,
  },
];

rmSync(new URL("../out", import.meta.url), { recursive: true, force: true });
for (const [index, { title, args, expected = 0 }] of steps.entries()) {
  console.log(`\n${index + 1}. ${title}\n   $ portcullis ${args.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: "inherit" });
  if (status !== expected) {
    console.error(`\nportcullis ${args[0]} ended with exit code ${status}, expected ${expected}`);
    process.exit(1);
  }
}
console.log("\nDone. The bundle is out/bundle.tar.gz; the templates are in out/templates.");
