/** Finds what `@portcullis/sdk` and its files import, among its sources as text. */
import type { Source } from "../source/source.ts";

export function sdkSource(specifier: string, from: string, sdk: Readonly<Record<string, string>>): Source | undefined {
  const root = "node_modules/@portcullis/sdk/";
  const named = (path: string): Source | undefined => {
    const text = sdk[path];
    return text === undefined ? undefined : { name: root + path, text };
  };
  if (specifier === "@portcullis/sdk") return named("index.ts");
  if (specifier.startsWith("kubernetes-types/")) return named(`${specifier.replace(/\.d\.ts$/, "")}.d.ts`);
  if (!from.startsWith(root) || !specifier.startsWith(".")) return undefined;
  const segments = from.slice(root.length).split("/").slice(0, -1);
  for (const segment of specifier.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  const path = segments.join("/");
  return named(path) ?? named(`${path}.d.ts`);
}
