/** turbo, without its telemetry and notices: nothing that a user starts here talks to anybody. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const quiet = { TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" };
const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo");
const { status } = spawnSync(process.execPath, [turbo, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, ...quiet },
});
process.exit(status ?? 1);
