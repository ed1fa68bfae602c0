/** The type checker over sources in memory: no file system, no default library but our own. */
import ts from "typescript";
import type { Source } from "../source/source.ts";
import { standardLibrary } from "./standard-library.ts";

export type Resolve = (specifier: string, from: string) => Source | undefined;

export interface CheckedProgram {
  readonly checker: ts.TypeChecker;
  /** The source behind a file of the program, for spans. */
  readonly sourceOf: (file: ts.SourceFile) => Source;
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  /** What an import in a file stands for. */
  readonly resolved: (specifier: string, from: ts.SourceFile) => Source | undefined;
  readonly diagnostics: readonly ts.Diagnostic[];
}

const libraryName = "/lib.portcullis.d.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
  skipDefaultLibCheck: true,
  types: [],
};

/** Parses and binds the roots and all that they import. */
export function checkProgram(
  roots: readonly Source[],
  resolve: Resolve,
  /** The declarations of a source that is no TypeScript. */
  declarationsOf: (source: Source) => string,
): CheckedProgram {
  const texts = new Map<string, Source>([[libraryName, { name: libraryName, text: standardLibrary }]]);
  for (const root of roots) texts.set(pathOf(root), root);
  const imports = new Map<string, Source>();
  const find = (specifier: string, from: string): Source | undefined => {
    const key = `${from}\0${specifier}`;
    const known = imports.get(key);
    if (known !== undefined) return known;
    const found = localSource(specifier, from, texts) ?? resolve(specifier, texts.get(from)?.name ?? from.slice(1));
    if (found === undefined) return undefined;
    const path = pathOf(found);
    const one = texts.get(path) ?? found;
    texts.set(path, one);
    imports.set(key, one);
    return one;
  };
  const program = ts.createProgram({
    rootNames: roots.map(pathOf),
    options,
    host: hostOf(texts, find, declarationsOf),
  });
  const sources = new Map(program.getSourceFiles().map((file) => [file, texts.get(file.fileName)!]));
  return {
    checker: program.getTypeChecker(),
    files: new Map(program.getSourceFiles().map((file) => [file.fileName, file])),
    sourceOf: (file) => sources.get(file)!,
    resolved: (specifier, from) => find(specifier, from.fileName),
    diagnostics: roots.flatMap((root) => {
      const file = program.getSourceFile(pathOf(root))!;
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    }),
  };
}

/** The absolute path that the type checker knows a source by. */
function pathOf(source: Source): string {
  const path = source.name.startsWith("/") ? source.name : `/${source.name}`;
  return /\.tsx?$/.test(path) ? path : `${path}.d.ts`;
}

function hostOf(
  texts: ReadonlyMap<string, Source>,
  find: Resolve,
  declarationsOf: (source: Source) => string,
): ts.CompilerHost {
  return {
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name)?.text,
    getSourceFile: (name, language) => {
      const source = texts.get(name);
      if (source === undefined) return undefined;
      return parsed(name, /\.(rego|json)$/.test(source.name) ? declarationsOf(source) : source.text, language);
    },
    getDefaultLibFileName: () => libraryName,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => {},
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map((literal) => {
        const found = find(literal.text, containing);
        if (found === undefined) return { resolvedModule: undefined };
        const resolvedFileName = pathOf(found);
        const extension = resolvedFileName.endsWith(".d.ts") ? ts.Extension.Dts : ts.Extension.Ts;
        return { resolvedModule: { resolvedFileName, extension, isExternalLibraryImport: false } };
      }),
  };
}

/** Declaration files are the same for every compile: their trees are parsed once. */
const declarationFiles = new Map<string, { readonly text: string; readonly file: ts.SourceFile }>();

function parsed(name: string, text: string, language: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
  if (!name.endsWith(".d.ts")) return ts.createSourceFile(name, text, language, true);
  const known = declarationFiles.get(name);
  if (known?.text === text) return known.file;
  const file = ts.createSourceFile(name, text, language, true);
  declarationFiles.set(name, { text, file });
  return file;
}

function localSource(specifier: string, from: string, texts: ReadonlyMap<string, Source>): Source | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const segments = from.split("/").slice(0, -1);
  for (const segment of specifier.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  const path = segments.join("/");
  return [path, `${path}.ts`, path.replace(/\.js$/, ".ts"), `${path}.d.ts`]
    .map((name) => texts.get(name))
    .find(Boolean);
}
