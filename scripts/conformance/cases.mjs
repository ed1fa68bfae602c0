/** Reads OPA's test cases: a folder of JSON files (one per category), or a checkout's folders of YAML files. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { parseExact } from "./exact-json.mjs";

/** @returns {{ category: string, cases: object[] }[]} sorted by category; undefined when the folder is absent. */
export function readCases(folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      category: basename(file, ".json"),
      cases: parseExact(readFileSync(join(folder, file), "utf8")).cases,
    }));
}
