/** The type of a TypeScript policy's parameters → JSON Schema, by typescript-json-schema over the files that declare it. */
import type { Resolve, Source } from "@portcullis/core";
import type TS from "typescript";
import { mergedSchema } from "./merged-schema.ts";
import type { Schema } from "./policy.ts";

type Typescript = typeof TS;

/** What the schema generator asks of the standard library; the real one would take a file system. */
const library = `
interface Array<T> { [index: number]: T; length: number }
interface ReadonlyArray<T> { readonly [index: number]: T; length: number }
interface Boolean {} interface Function {} interface CallableFunction {} interface NewableFunction {}
interface IArguments {} interface Number {} interface Object {} interface RegExp {} interface String {}
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
`;

/** A name that no policy has, for a type that the policy's file does not declare itself. */
const standIn = "ParametersOfThePolicy";

/** Undefined when the policy says no type; `resolve` finds the files that its type is imported from. */
export async function parametersSchema(source: Source, resolve?: Resolve): Promise<Schema | undefined> {
  const [{ default: ts }, generator] = await Promise.all([import("typescript"), import("typescript-json-schema")]);
  const own = typeNamed(ts, source);
  if (own === undefined) return undefined;
  const name = own.isDeclared ? own.text : standIn;
  const text = own.isDeclared ? source.text : `${source.text}\nexport type ${standIn} = ${own.text};\n`;
  const root = { ...source, text };
  const program = ts.createProgram(
    [root.name],
    {
      strict: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      allowImportingTsExtensions: true,
      noEmit: true,
    },
    hostOf(ts, root, resolve),
  );
  // What is not found is an error here; the compiler's front end reports real ones.
  const settings = { required: true, ref: false, aliasRef: false, topRef: false, ignoreErrors: true };
  const schemas = generator.default.buildGenerator(program, settings, [root.name]);
  if (schemas === null || !schemas.getUserSymbols().includes(name)) return undefined;
  const { $schema: _, ...schema } = schemas.getSchemaForSymbol(name);
  return mergedSchema(schema as Schema);
}

/** The second type argument of `definePolicy`, or `Params` where a file only declares that. */
function typeNamed(
  ts: Typescript,
  source: Source,
): { readonly text: string; readonly isDeclared: boolean } | undefined {
  const file = ts.createSourceFile(source.name, source.text, ts.ScriptTarget.ES2022, true);
  let text: string | undefined;
  const declared = new Set<string>();
  const visit = (node: TS.Node): void => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) declared.add(node.name.text);
    if (ts.isCallExpression(node) && node.expression.getText() === "definePolicy")
      text ??= node.typeArguments?.[1]?.getText();
    ts.forEachChild(node, visit);
  };
  visit(file);
  text ??= declared.has("Params") ? "Params" : undefined;
  return text === undefined ? undefined : { text, isDeclared: declared.has(text) };
}

function hostOf(ts: Typescript, root: Source, resolve: Resolve | undefined): TS.CompilerHost {
  const files = new Map([
    ["lib.d.ts", library],
    [root.name, root.text],
  ]);
  return {
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    getSourceFile: (name, target) => {
      const text = files.get(name);
      if (text === undefined) return undefined;
      return ts.createSourceFile(name, name === "lib.d.ts" ? text : plainKeys(ts, name, text), target, true);
    },
    getDefaultLibFileName: () => "lib.d.ts",
    writeFile: () => {},
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    resolveModuleNameLiterals: (literals, from) =>
      literals.map((literal) => {
        // The types of Kubernetes' objects are no parameters, and many.
        const found = literal.text === "@portcullis/sdk" ? undefined : resolve?.(literal.text, from);
        if (found === undefined || !/\.tsx?$/.test(found.name)) return { resolvedModule: undefined };
        if (!files.has(found.name)) files.set(found.name, found.text);
        return { resolvedModule: { resolvedFileName: found.name, extension: ts.Extension.Ts } };
      }),
  };
}

/** `Record<string, T>` as `{ [key: string]: T }`, and `Readonly<T>` as `T`: of these the generator knows the keys. */
function plainKeys(ts: Typescript, name: string, text: string): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const around = (node: TS.Node, inner: TS.Node, before: string, after: string): void => {
    edits.push({ start: node.getStart(), end: inner.getStart(), text: before });
    edits.push({ start: inner.getEnd(), end: node.getEnd(), text: after });
  };
  const visit = (node: TS.Node): void => {
    if (ts.isTypeReferenceNode(node)) {
      const [first, second] = node.typeArguments ?? [];
      const called = node.typeName.getText();
      if (called === "Readonly" && first !== undefined) around(node, first, "(", ")");
      if (called === "Record" && first?.kind === ts.SyntaxKind.StringKeyword && second !== undefined)
        around(node, second, "{ [key: string]: ", " }");
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  return edits
    .sort((first, second) => second.start - first.start)
    .reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text);
}
