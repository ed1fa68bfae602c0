/**
 * Refs whose keys are not names where they meet virtual documents: `data.a[x].allow`. A function looks the leading
 * keys up by comparing; from the first key that enumerates on, it gives an object of only those documents that the ref
 * can reach, and the ref goes on from there as through any value.
 */
import type { Term } from "../ast/nodes.ts";
import type { Function as IrFunction } from "../ir/policy.ts";
import type { Local, Operand } from "../ir/statements.ts";
import { lookUp, lookUpBase } from "./base-documents.ts";
import { isDetermined } from "./bound.ts";
import { type Context, newContext } from "./context.ts";
import { local } from "./emitter.ts";
import { byName } from "./extents.ts";
import type { Program } from "./program.ts";
import { arityOf, type Document, documentName } from "./virtual-documents.ts";

/** A name, or nothing for a key that is known only at run time. */
type Key = string | undefined;

interface Selection {
  readonly document: Document;
  /** Keys that have a value. */
  readonly leading: readonly Key[];
  /** What follows, as far as there are virtual documents. */
  readonly rest: readonly Key[];
}

/** The value of as many leading keys as `consumed` says. */
export function planDynamicDocument(
  context: Context,
  document: Document,
  keys: readonly Term[],
): { readonly value: Operand; readonly consumed: number } {
  const { code, program } = context;
  const within = keys.slice(0, heightOf(document));
  const free = within.findIndex((key) => !isDetermined(context, key));
  const leading = free < 0 ? within : within.slice(0, free);
  const args = leading.filter((key) => key.kind !== "String").map((key) => program.planners.term(context, key));
  const selection = { document, leading: leading.map(keyOf), rest: free < 0 ? [] : within.slice(free).map(keyOf) };
  const name = program.require(nameOf(selection), (own) => planSelection(program, selection, own));
  const callee = { kind: "function", name } as const;
  const result = code.emitTo((target) => ({ kind: "Call", callee, args, result: target }));
  return { value: local(result), consumed: leading.length };
}

function keyOf(key: Term): Key {
  return key.kind === "String" ? key.value : undefined;
}

function nameOf({ document, leading, rest }: Selection): string {
  const spell = (keys: readonly Key[], unknown: string) =>
    keys.map((key) => (key === undefined ? unknown : `[${JSON.stringify(key)}]`)).join("");
  return `select:${documentName(document.path)}${spell(leading, "[?]")}${spell(rest, "[*]")}`;
}

/** How many keys lead from a document to the deepest rule below it. */
function heightOf(document: Document): number {
  if (document.rules !== undefined) return 0;
  return Math.max(0, ...[...document.children.values()].map((child) => heightOf(child) + 1));
}

function planSelection(program: Program, selection: Selection, name: string): IrFunction {
  const context = newContext(program);
  const params = selection.leading.flatMap((key) => (key === undefined ? [context.code.newLocal()] : []));
  let next = 0;
  const leading = selection.leading.map((key): Operand => {
    return key === undefined ? local(params[next++]!) : program.constants.string(key);
  });
  const base = orUndefined(context, () => lookUpBase(context, selection.document.path));
  planLeading(context, selection.document, base, leading, selection.rest);
  const { locals, body } = context.code;
  return { name, params, locals, blocks: [body], memoize: params.length === 0 };
}

function orUndefined(context: Context, plan: () => Operand): Local {
  const { code } = context;
  const result = code.newLocal();
  code.emit({ kind: "ResetLocal", target: result });
  code.block(() => {
    const source = plan();
    code.emit({ kind: "AssignVar", source, target: result });
  });
  return result;
}

/** Returns the document at the leading keys: once a key has led to a virtual document, `data` has no say in it. */
function planLeading(
  context: Context,
  document: Document,
  base: Local,
  leading: readonly Operand[],
  rest: readonly Key[],
): void {
  const { code, program } = context;
  const [key, ...others] = leading;
  if (key === undefined) {
    const value =
      rest.length === 0 ? program.planners.callDocument(context, document) : planView(context, document, base, rest);
    code.emit({ kind: "Return", source: toLocal(context, value) });
    return;
  }
  for (const [name, child] of childrenOf(document)) {
    code.block(() => {
      code.emit({ kind: "Equal", left: key, right: program.constants.string(name) });
      if (child.rules === undefined) {
        const childBase = orUndefined(context, () => lookUp(context, local(base), [key]));
        planLeading(context, child, childBase, others, rest);
      } else {
        const value = orUndefined(context, () =>
          lookUp(context, program.planners.callDocument(context, child), others),
        );
        code.emit({ kind: "Return", source: value });
      }
    });
  }
  code.emit({ kind: "Return", source: orUndefined(context, () => lookUp(context, local(base), leading)) });
}

function toLocal(context: Context, value: Operand): Local {
  if (value.kind === "local") return value.local;
  return context.code.emitTo((target) => ({ kind: "AssignVar", source: value, target }));
}

/** An object of the documents that the keys can reach, and of what `data` has beside them. */
function planView(context: Context, document: Document, base: Local, keys: readonly Key[]): Operand {
  const { code, program } = context;
  const object = code.emitTo((target) => ({ kind: "MakeObject", target }));
  const [key, ...others] = keys;
  const children = childrenOf(document);
  for (const [name, child] of children) {
    if (key !== undefined && key !== name) continue;
    code.block(() => {
      const isWhole = child.rules !== undefined || others.length === 0;
      const value = isWhole
        ? program.planners.callDocument(context, child)
        : planView(
            context,
            child,
            orUndefined(context, () => lookUp(context, local(base), [program.constants.string(name)])),
            others,
          );
      code.emit({ kind: "ObjectInsert", key: program.constants.string(name), value, object });
    });
  }
  code.block(() => {
    const element = code.scan(local(base));
    for (const [name] of children) {
      code.emit({ kind: "NotEqual", left: local(element.key), right: program.constants.string(name) });
    }
    code.emit({ kind: "ObjectInsert", key: local(element.key), value: local(element.value), object });
  });
  return local(object);
}

/** Functions are not documents. */
function childrenOf(document: Document): readonly (readonly [string, Document])[] {
  return [...document.children].filter(([, child]) => arityOf(child) === undefined).toSorted(byName);
}
