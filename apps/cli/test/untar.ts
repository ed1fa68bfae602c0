/** The files of a `.tar.gz`, by the `tar` of the machine: name → text. */
import { execFileSync } from "node:child_process";

export function untar(archive: Uint8Array): Readonly<Record<string, string>> {
  const tar = (...args: readonly string[]) =>
    execFileSync("tar", [...args, "-f", "-"], { input: archive, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
  const names = tar("-P", "-t", "-z").split("\n").filter(Boolean);
  return Object.fromEntries(names.map((name) => [name, tar("-P", "-x", "-z", "-O", name)]));
}
