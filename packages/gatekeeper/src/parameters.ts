/** The `Params` type of a TypeScript policy → JSON Schema, by typescript-json-schema over a program that holds this file alone. */
import type { Source } from "@portcullis/core";
import type { Schema } from "./policy.ts";

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

/** Undefined when the source declares no type of that name. */
export async function parametersSchema(source: Source, typeName = "Params"): Promise<Schema | undefined> {
  const [{ default: ts }, generator] = await Promise.all([import("typescript"), import("typescript-json-schema")]);
  const files = new Map([
    ["lib.d.ts", library],
    ["policy.ts", source.text],
  ]);
  const program = ts.createProgram(
    ["policy.ts"],
    { strict: true, noResolve: true, types: [], target: ts.ScriptTarget.ES2022 },
    {
      fileExists: (name) => files.has(name),
      readFile: (name) => files.get(name),
      getSourceFile: (name, target) => {
        const text = files.get(name);
        return text === undefined ? undefined : ts.createSourceFile(name, text, target, true);
      },
      getDefaultLibFileName: () => "lib.d.ts",
      writeFile: () => {},
      getCurrentDirectory: () => "",
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
    },
  );
  // Imports are not followed, so their names are errors here; the compiler's front end reports real ones.
  const settings = { required: true, ref: false, aliasRef: false, topRef: false, ignoreErrors: true };
  const schemas = generator.default.buildGenerator(program, settings, ["policy.ts"]);
  if (schemas === null || !schemas.getUserSymbols().includes(typeName)) return undefined;
  const { $schema: _, ...schema } = schemas.getSchemaForSymbol(typeName);
  return schema as Schema;
}
