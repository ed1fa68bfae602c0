/** Case number n of a seed: a sentence of the grammar, or one of our own policies, nearly always damaged. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mutate } from "./mutate.mjs";
import { createRandom } from "./random.mjs";
import { sentence } from "./sentences.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Our own policies in Rego, by path. */
export function readSeeds() {
  return ["policies", "examples"]
    .flatMap((folder) => filesBelow(join(root, folder)))
    .map((file) => readFileSync(file, "utf8"));
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(path);
      return entry.name.endsWith(".rego") ? [path] : [];
    });
}

/** @returns {{ text: string, regoVersion: "v0" | "v1" }} */
export function fuzzCase(seeds, seed, number) {
  const random = createRandom(seed * 1_000_003 + number + 1);
  if (random.percent(40)) return { text: sentence(random), regoVersion: "v1" };
  const regoVersion = random.percent(80) ? "v1" : "v0";
  const origin = random.percent(50) ? sentence(random) : random.pick(seeds);
  return { text: mutate(origin, seeds, random), regoVersion };
}
