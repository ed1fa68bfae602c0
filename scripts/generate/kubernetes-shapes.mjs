/**
 * Writes packages/core/src/types/kubernetes/shapes.ts from the declarations of an unpacked `kubernetes-models`, with its
 * `@kubernetes-models/apimachinery` beside it:
 *
 *   node scripts/generate/kubernetes-shapes.mjs node_modules/kubernetes-models
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node scripts/generate/kubernetes-shapes.mjs <folder of kubernetes-models>");
  process.exit(2);
}
const machinery = join(folder, "../@kubernetes-models/apimachinery");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** By place, `apps/v1/Deployment`: the shape as text, and the places that it names. */
const shapes = new Map();
const roots = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /^(?:[a-z][\w.]*\/)?v\d\w*\/[A-Z]\w*\.d\.ts$/.test(name) && !/List\.d\.ts$/.test(name))
  .sort();
for (const name of roots) if (readShape(join(folder, name)).isKind) reach(join(folder, name));

/** Kinds, and what they are made of. */
function reach(file) {
  const place = placeOf(file);
  if (shapes.has(place)) return;
  const shape = readShape(file);
  shapes.set(place, shape);
  for (const other of shape.needs) reach(other);
}

function placeOf(file) {
  const inMachinery = relative(machinery, file);
  if (!inMachinery.startsWith("..")) return inMachinery.replace(/\.d\.ts$/, "").replace(/^apis\//, "");
  return relative(folder, file).replace(/\.d\.ts$/, "");
}

function readShape(file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const imports = new Map();
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const from = statement.moduleSpecifier.text;
    const path = from.startsWith("@kubernetes-models/apimachinery/")
      ? join(machinery, `${from.slice("@kubernetes-models/apimachinery/".length)}.d.ts`)
      : join(dirname(file), from.replace(/\.js$/, ".d.ts"));
    for (const { name } of statement.importClause?.namedBindings?.elements ?? []) imports.set(name.text, path);
  }
  const declaration = source.statements.find(
    (each) => (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && /^I[A-Z]/.test(each.name.text),
  );
  const needs = new Set();
  const write = (node) => typeText(node, { file, source, imports, needs, own: declaration.name.text });
  if (declaration === undefined) return { isKind: false, text: undefined, needs };
  if (ts.isTypeAliasDeclaration(declaration)) return { isKind: false, alias: write(declaration.type), needs };
  const members = declaration.members.filter(ts.isPropertySignature);
  const isKind = members.some(({ name, type }) => name.text === "kind" && ts.isLiteralTypeNode(type));
  return { isKind, fields: members.map(({ name, type }) => `${name.text}=${write(type)}`), needs };
}

/** In the notation of the file that is written. */
function typeText(node, at) {
  if (ts.isParenthesizedTypeNode(node)) return typeText(node.type, at);
  if (ts.isLiteralTypeNode(node)) return "s";
  if (ts.isArrayTypeNode(node)) return `${typeText(node.elementType, at)}[]`;
  if (ts.isUnionTypeNode(node)) {
    const members = [...new Set(node.types.map((each) => typeText(each, at)))];
    return members.length === 1 ? members[0] : members.sort().join("") === "ns" ? "q" : "*";
  }
  if (ts.isTypeLiteralNode(node)) {
    const index = node.members.find(ts.isIndexSignatureDeclaration);
    return index === undefined ? "*" : `${typeText(index.type, at)}{}`;
  }
  if (ts.isTypeReferenceNode(node)) return referenceText(node, at);
  const simple = {
    [ts.SyntaxKind.StringKeyword]: "s",
    [ts.SyntaxKind.NumberKeyword]: "n",
    [ts.SyntaxKind.BooleanKeyword]: "b",
  };
  return simple[node.kind] ?? "*";
}

function referenceText(node, at) {
  const name = node.typeName.text;
  if (name === "Array") return `${typeText(node.typeArguments[0], at)}[]`;
  if (name === "Record") return `${typeText(node.typeArguments[1], at)}{}`;
  const file = at.imports.get(name) ?? at.file;
  const target = file === at.file ? undefined : readShape(file);
  if (target?.alias !== undefined) return target.alias;
  at.needs.add(file);
  return placeOf(file);
}

const lines = [...shapes]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([place, { isKind, fields = [] }]) => {
    const near = `${dirname(place)}/`;
    const short = fields.map((field) => {
      const [name, type] = field.split("=");
      return `${name}=${type.startsWith(near) && !type.slice(near.length).includes("/") ? type.slice(near.length) : type}`;
    });
    return `${place}${isKind ? "!" : ""} ${short.join(" ")}`.trimEnd();
  });
const head = `/**
 * The shapes of Kubernetes' objects, a line per type: \`!\` marks kinds, then \`field=type\` in turn. A type is s(tring),
 * n(umber), b(oolean), q(uantity: a number or a string), \`*\` for anything, or a place, without its API version where that
 * is the same; \`[]\` makes a list of it, \`{}\` a map.
 *
 * Written by scripts/generate/kubernetes-shapes.mjs from kubernetes-models ${version}.
 */
`;
const target = new URL("../../packages/core/src/types/kubernetes/shapes.ts", import.meta.url);
writeFileSync(target, `${head}export const shapes = \`${lines.join("\n")}\`;\n`);
