/** Rego names for the source's names: snake case, and never a keyword or the name of a builtin. */
import { builtins } from "../builtins/registry.ts";

const keywords = [
  "as contains data default else every false if import in input not null package set some true with and or",
].flatMap((line) => line.split(" "));

/** `runAsNonRoot` → `run_as_non_root`, `HTTPServer` → `http_server`. */
export function snakeCase(name: string): string {
  const snake = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toLowerCase();
  return /^[a-z]/.test(snake) ? snake : `value_${snake}`.replace(/_$/, "");
}

/** A name that nothing taken has, as near to the wanted one as can be. */
export function freshName(wanted: string, ...taken: readonly ReadonlySet<string>[]): string {
  const base = wanted === "object" ? "resource" : reserved.has(wanted) ? `${wanted}_` : wanted;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base.replace(/_$/, "")}_${number}`;
    if (!taken.some((set) => set.has(name))) return name;
  }
}

const reserved: ReadonlySet<string> = new Set([...keywords, ...builtins.map(({ name }) => name.split(".")[0]!)]);
