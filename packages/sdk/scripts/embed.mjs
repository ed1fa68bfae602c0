// Writes the package's own sources, and the Kubernetes types that they name, into one module of strings: the compiler
// reads helpers from there, in Node and in the browser.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const src = join(dirname(fileURLToPath(import.meta.url)), "..", "src");
const types = dirname(createRequire(import.meta.url).resolve("kubernetes-types/package.json"));
const sources = {};

for (const name of readdirSync(src).sort()) {
  if (name.endsWith(".ts") && !/\.(test|generated)\.ts$/.test(name))
    sources[name] = readFileSync(join(src, name), "utf8");
}

// Declarations without their comments: the compiler needs the shapes only.
const printer = ts.createPrinter({ removeComments: true });
const pending = Object.values(sources).flatMap((text) =>
  [...text.matchAll(/"(kubernetes-types\/[^"]+)"/g)].map((match) => match[1].replace(/\.d\.ts$/, "")),
);
while (pending.length > 0) {
  const specifier = pending.pop();
  const path = `${specifier.replace(/\.d\.ts$/, "")}.d.ts`;
  if (path in sources) continue;
  const text = readFileSync(join(types, path.slice("kubernetes-types/".length)), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  sources[path] = printer.printFile(file);
  for (const { fileName } of ts.preProcessFile(text).importedFiles)
    pending.push(posix.join(posix.dirname(specifier), fileName));
}

const lines = Object.keys(sources)
  .sort()
  .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(sources[name])},`);
const head = "/** The package's sources by path, for the compiler. */\n";
writeFileSync(
  join(src, "sources.generated.ts"),
  `${head}export const sources: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n`,
);
