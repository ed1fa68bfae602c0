/** Packages of helpers, as Node finds them; but what counts is their TypeScript, since a policy is compiled from it. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve as resolvePath } from "node:path";

type Target = string | null | readonly Target[] | { readonly [condition: string]: Target };

interface Manifest {
  readonly exports?: Target;
  readonly main?: string;
}

/** `source` names TypeScript where `import` names what was built from it. */
const conditions = ["source", "import", "default"];

/** The file that an import of a package means; undefined where there is no such package or path. */
export function resolvePackage(specifier: string, from: string): string | undefined {
  const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)(\/.+)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const folder = packageFolder(name, dirname(resolvePath(from)));
  if (folder === undefined) return undefined;
  const manifest = readManifest(join(folder, "package.json"));
  if (manifest === undefined) return undefined;
  if (manifest.exports === undefined) return join(folder, rest ?? manifest.main ?? "index.js");
  const target = targetOf(manifest.exports, `.${rest ?? ""}`);
  return target && join(folder, target);
}

function readManifest(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Manifest;
  } catch {
    return undefined;
  }
}

function packageFolder(name: string, start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (statSync(join(candidate, "package.json"), { throwIfNoEntry: false })?.isFile()) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

function targetOf(exports: Target, path: string): string | undefined {
  if (typeof exports !== "object" || exports === null || Array.isArray(exports))
    return path === "." ? chosen(exports) : undefined;
  const byPath = exports as { readonly [path: string]: Target };
  if (!Object.keys(byPath).some((key) => key.startsWith("."))) return path === "." ? chosen(exports) : undefined;
  if (byPath[path] !== undefined) return chosen(byPath[path]);
  for (const [key, target] of Object.entries(byPath)) {
    const [before, after] = key.split("*");
    if (after === undefined || !path.startsWith(before!) || !path.endsWith(after)) continue;
    const part = path.slice(before!.length, path.length - after.length);
    return chosen(target)?.replaceAll("*", part);
  }
  return undefined;
}

function chosen(target: Target): string | undefined {
  if (typeof target === "string") return target;
  if (target === null) return undefined;
  if (Array.isArray(target)) return target.map(chosen).find((one) => one !== undefined);
  const byCondition = target as { readonly [condition: string]: Target };
  for (const condition of conditions) {
    const found = byCondition[condition] === undefined ? undefined : chosen(byCondition[condition]);
    if (found !== undefined) return found;
  }
  return undefined;
}
