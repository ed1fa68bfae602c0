/** OPA's capabilities.json: a case per builtin, whose declaration of ours must be the same in all that it says of calls. */
import { existsSync, readFileSync } from "node:fs";
import { builtinCategories } from "@portcullis/core";
import { capabilities } from "../generate/capabilities.mjs";

const ours = new Map(JSON.parse(capabilities(builtinCategories)).builtins.map((builtin) => [builtin.name, builtin]));

/** @returns {{ category: string, cases: object[] }[] | undefined} OPA's builtins, and those of ours that OPA has not. */
export function readCapabilities(folder) {
  const file = `${folder}.json`;
  if (!existsSync(file)) return undefined;
  const theirs = new Map(JSON.parse(readFileSync(file, "utf8")).builtins.map((builtin) => [builtin.name, builtin]));
  const names = new Set([...theirs.keys(), ...ours.keys()]);
  return [{ category: "builtins", cases: [...names].map((note) => ({ note, builtin: theirs.get(note) })) }];
}

/** @returns {string | undefined} why the declarations differ, undefined when they do not. */
export function judgeCapability({ note, builtin }) {
  const own = ours.get(note);
  if (builtin === undefined) return "OPA has no such builtin";
  if (own === undefined) return "there is no such builtin";
  const [wanted, got] = [builtin, own].map((each) => JSON.stringify(comparable(each)));
  return wanted === got ? undefined : `wants ${wanted}; got ${got}`;
}

/** Without docs and the names of operands, which OPA keeps elsewhere; alternatives in one order. */
function comparable({ name, infix, decl, relation = false, nondeterministic = false, deprecated = false }) {
  const { args = [], variadic, result } = decl;
  return {
    name,
    infix,
    args: args.map(typeOf),
    variadic: typeOf(variadic),
    result: typeOf(result),
    relation,
    nondeterministic,
    deprecated,
  };
}

function typeOf(declaration) {
  if (typeof declaration !== "object" || declaration === null) return declaration;
  if (Array.isArray(declaration)) return declaration.map(typeOf);
  const { name, description, of, ...rest } = declaration;
  const alternatives = Array.isArray(of) ? of.map(typeOf).sort(byText) : typeOf(of);
  const members = Object.entries({ ...rest, of: alternatives }).map(([key, value]) => [key, typeOf(value)]);
  return Object.fromEntries(members.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function byText(left, right) {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}
