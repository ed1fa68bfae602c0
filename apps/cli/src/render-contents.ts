/** The contents of a bundle or of policies, for people. */
import pc from "picocolors";
import type { AnnotationContents, Contents } from "./inspect/contents.ts";
import type { Io } from "./io.ts";

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

export function renderContents(contents: Contents, io: Io): string {
  const colors = pc.createColors(io.color);
  const { entrypoints, builtins, files, manifest, module } = contents;
  const sections: readonly Section[] = [
    { title: "Manifest", lines: manifest === undefined ? [] : manifestLines(manifest) },
    { title: "Files", lines: columns(Object.entries(files ?? {}).map(([path, size]) => [path, bytes(size)])) },
    { title: "Packages", lines: packageLines(contents) },
    { title: "Entrypoints", lines: entrypoints },
    { title: "Builtins in the module", lines: wrapped(builtins.module) },
    { title: "Builtins on the host", lines: wrapped(builtins.host) },
    { title: "Builtins that the host must be given", lines: wrapped(builtins.unavailable) },
    {
      title: "Hosts",
      lines: columns(Object.entries(contents.lacking).map(([host, names]) => [host, lackingText(names)])),
    },
    { title: "Annotations", lines: contents.annotations.flatMap(annotationLines) },
    { title: "Module", lines: module === undefined ? [] : [`${bytes(module.size)}, OPA's WASM ABI ${module.abi}`] },
  ];
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => `${colors.bold(title)}\n${lines.map((line) => `  ${line}\n`).join("")}`)
    .join("\n");
}

function lackingText(names: readonly string[]): string {
  return names.length === 0 ? "runs the module" : `lacks ${names.join(", ")}`;
}

function manifestLines({ revision, roots, rego_version: version }: NonNullable<Contents["manifest"]>): string[] {
  const rows: [string, string][] = [];
  if (typeof revision === "string" && revision !== "") rows.push(["revision", revision]);
  if (Array.isArray(roots))
    rows.push(["roots", roots.map((root) => (root === "" ? "(all of data)" : root)).join(", ")]);
  if (version !== undefined) rows.push(["Rego", `v${version}`]);
  return columns(rows);
}

/** Packages with their files, and below each its rules; `f()` is a function, `s[…]` a set or an object. */
function packageLines({ namespaces, rules }: Contents): string[] {
  const rows = columns(Object.entries(namespaces).map(([path, files]) => [path, files.join(", ")]));
  return Object.keys(namespaces).flatMap((path, index) => {
    const own = rules.filter((rule) => packageOf(rule.path, namespaces) === path);
    const names = own.map((rule) => `${rule.path.slice(path.length + 1)}${marks[rule.kind]}`);
    return [rows[index]!, ...wrapped(names).map((line) => `  ${line}`)];
  });
}

const marks = { complete: "", function: "()", set: "[…]", object: "[…]" } as const;

/** The longest package that the rule's path begins with. */
function packageOf(path: string, namespaces: Contents["namespaces"]): string | undefined {
  const owners = Object.keys(namespaces).filter((name) => path.startsWith(`${name}.`));
  return owners.sort((left, right) => right.length - left.length)[0];
}

function annotationLines({ path, location, annotations }: AnnotationContents): string[] {
  const { file, row } = location;
  const fields = Object.entries(annotations).map(([name, value]) => {
    return `  ${name}: ${typeof value === "string" ? value.trim().replaceAll("\n", " ") : JSON.stringify(value)}`;
  });
  return [`${path} (${file}:${row})`, ...fields];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd());
}

const widest = 96;

function wrapped(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length + 2 > widest) lines.push(name);
    else lines[lines.length - 1] = `${last}, ${name}`;
  }
  return lines;
}

function bytes(size: number): string {
  return size < 1024 ? `${size} bytes` : `${(size / 1024).toFixed(1)} KiB`;
}
