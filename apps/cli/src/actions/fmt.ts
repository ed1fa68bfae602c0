/** `portcullis fmt`: Rego files → the same in the one style. */
import { basename } from "node:path";
import { type Diagnostic, type Formatted, format, type Source } from "@portcullis/core";
import { findFiles, readSource, usageError } from "@portcullis/testing/sources";
import type { FmtOptions } from "../commands/fmt.ts";
import { exitCode, type Io } from "../io.ts";
import { regoVersionOf } from "../rego-version.ts";
import { count, renderDiagnostics } from "../render.ts";
import { upgrade } from "../upgrade.ts";
import { writeOutput } from "../write-file.ts";

interface FormattedFile {
  readonly source: Source;
  /** Where it was read from; absent for standard input. */
  readonly path?: string;
  readonly text: string;
  readonly changed: boolean;
}

export async function fmt(paths: readonly string[], options: FmtOptions, io: Io): Promise<number> {
  const fromInput = paths.length === 0 || paths.includes("-");
  if (fromInput && options.write) throw usageError("standard input cannot be written to", "name the files to format");
  const diagnostics: Diagnostic[] = [];
  const files: FormattedFile[] = [];
  const take = (source: Source, path?: string): void => {
    const formatted = formatSource(source, options);
    diagnostics.push(...formatted.diagnostics);
    if (formatted.text === undefined) return;
    const changed = formatted.text !== source.text;
    files.push({ source, text: formatted.text, changed, ...(path === undefined ? {} : { path }) });
  };
  if (fromInput) take({ name: "stdin", text: Buffer.from(await io.stdin()).toString("utf8") });
  for (const path of await regoFiles(paths, io)) take(await readSource(path), path);
  await output(files, options, io);
  io.stderr(await renderDiagnostics(diagnostics, io));
  if (diagnostics.length > 0) return exitCode.failed;
  return options.fail && files.some(({ changed }) => changed) ? exitCode.violations : exitCode.passed;
}

async function regoFiles(paths: readonly string[], io: Io): Promise<readonly string[]> {
  const named = paths.filter((path) => path !== "-");
  const found = await findFiles(named, { extensions: [".rego", ".ts"] });
  const rego = found.filter((file) => file.endsWith(".rego"));
  const policies = found.filter((file) => named.includes(file) || basename(file) === "policy.ts");
  const typescript = policies.filter((file) => file.endsWith(".ts")).length;
  if (typescript > 0)
    io.stderr(`${count(typescript, "TypeScript policy")} left alone: prettier or biome formats TypeScript\n`);
  const others = found.filter((file) => !file.endsWith(".rego") && !file.endsWith(".ts"));
  if (others[0] !== undefined) throw usageError(`${others[0]} is not a Rego file`, "a Rego file ends in .rego");
  if (rego.length === 0 && typescript === 0 && named.length > 0)
    throw usageError(`there is no Rego in ${named.join(", ")}`, "a Rego file ends in .rego");
  return rego;
}

/** A style that cannot be read back would destroy a file: that is a bug of ours, and nothing is written. */
function formatSource(source: Source, options: FmtOptions): Formatted {
  const regoVersion = regoVersionOf(options);
  const formatted = options.v0V1 ? upgrade(source) : format(source, { regoVersion });
  if (formatted.text === undefined || formatted.text === source.text) return formatted;
  if (format({ ...source, text: formatted.text }, { regoVersion }).text === undefined)
    throw new Error(`${source.name} cannot be read after it was formatted`);
  return formatted;
}

async function output(files: readonly FormattedFile[], options: FmtOptions, io: Io): Promise<void> {
  const changed = files.filter((file) => file.changed);
  if (options.list) io.stdout(changed.map(({ source }) => `${source.name}\n`).join(""));
  else if (options.diff) for (const file of changed) io.stdout(await diffOf(file, io));
  else if (!options.write && !options.fail) io.stdout(files.map(({ text }) => text).join(""));
  if (!options.write) return;
  for (const { path, text } of changed) await writeOutput(path!, text);
  io.stderr(`${changed.length} of ${count(files.length, "file")} rewritten\n`);
}

async function diffOf({ source, text }: FormattedFile, io: Io): Promise<string> {
  const [{ createTwoFilesPatch }, { default: pc }] = await Promise.all([import("diff"), import("picocolors")]);
  const name = source.name.replace(/^\//, "");
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, source.text, text);
  const colors = pc.createColors(io.color);
  const lines = patch.split("\n").slice(1);
  const painted = lines.map((line) => {
    if (/^(\+\+\+|---)/.test(line)) return colors.bold(line);
    if (line.startsWith("@@")) return colors.cyan(line);
    return line.startsWith("+") ? colors.green(line) : line.startsWith("-") ? colors.red(line) : line;
  });
  return painted.join("\n");
}
