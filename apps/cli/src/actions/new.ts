/** `portcullis new`: writes the files of a policy or a package, all of them or none. */
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { usageError } from "@portcullis/testing/usage-error";
import pc from "picocolors";
import type { NewOptions } from "../commands/new.ts";
import { exitCode, type Io } from "../io.ts";
import { count } from "../render.ts";
import { packageFiles } from "../scaffold/package-files.ts";
import { type Files, policyFiles } from "../scaffold/policy-files.ts";
import { kebabCase, packageFolder, policyName } from "../scaffold/policy-name.ts";
import { writeOutput } from "../write-file.ts";

/** A package begins with this policy, unless --kind says another. */
const firstPolicy = "require-owner";

export async function scaffold(what: "policy" | "package", name: string, options: NewOptions, io: Io): Promise<number> {
  const { files, folder, next } = what === "policy" ? await newPolicy(name, options) : newPackage(name, options);
  await refuseOverwriting(folder, Object.keys(files));
  await writeAll(folder, files);
  const { dim } = pc.createColors(io.color);
  for (const path of Object.keys(files)) io.stdout(`${join(folder, path)}\n`);
  io.stdout(`wrote ${count(Object.keys(files).length, "file")}\n${dim(`next: ${next}`)}\n`);
  return exitCode.passed;
}

interface Scaffold {
  readonly files: Files;
  readonly folder: string;
  readonly next: string;
}

async function newPolicy(name: string, { language, kind, directory }: NewOptions): Promise<Scaffold> {
  const policy = policyName(name, kind);
  const folder = directory ?? ((await exists("policies")) ? join("policies", name) : name);
  return { files: policyFiles(policy, language), folder, next: `portcullis test ${folder}` };
}

function newPackage(name: string, { language, kind, directory }: NewOptions): Scaffold {
  const folder = directory ?? packageFolder(name);
  packageFolder(name);
  const policy = kind === undefined ? policyName(firstPolicy) : policyName(kebabCase(kind), kind);
  const enter = folder === "." ? "" : `cd ${folder} && `;
  return { files: packageFiles(name, policy, language), folder, next: `${enter}npm install && npm test` };
}

async function refuseOverwriting(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = join(folder, path);
    if (await exists(file))
      throw usageError(`${file} is there already; nothing was written`, "choose another name, or a folder with -d");
  }
}

/** What was written before a failure goes again. */
async function writeAll(folder: string, files: Files): Promise<void> {
  const written: string[] = [];
  try {
    for (const [path, text] of Object.entries(files)) {
      await writeOutput(join(folder, path), text, "-d");
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(join(folder, path), { force: true });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
