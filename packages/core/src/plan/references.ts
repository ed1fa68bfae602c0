/** Refs: a head, then a step per key: a look-up where the key has a value, an enumeration where it is a variable. */
import type { Ref, Term } from "../ast/nodes.ts";
import { dataGlobal, inputGlobal } from "../ir/policy.ts";
import type { Operand } from "../ir/statements.ts";
import { isDetermined, isFree } from "./bound.ts";
import type { Context } from "./context.ts";
import { planDynamicDocument } from "./dynamic-documents.ts";
import { local } from "./emitter.ts";
import { arityOf } from "./virtual-documents.ts";

export function planReference(context: Context, ref: Ref): Operand {
  const [head, ...keys] = ref.terms;
  if (head!.kind === "Var" && head!.name === "data") return planData(context, keys);
  return planKeys(context, planHead(context, head!, keys.length === 0), keys);
}

function planHead(context: Context, head: Term, alone: boolean): Operand {
  if (head.kind !== "Var" || head.name !== "input") return context.program.planners.term(context, head);
  const input = context.code.emitTo((target) => ({ kind: "GlobalGet", global: inputGlobal, target }));
  if (alone) context.code.emit({ kind: "IsDefined", source: input });
  return local(input);
}

/** Applies keys to a value, one after the other. */
function planKeys(context: Context, source: Operand, keys: readonly Term[]): Operand {
  return keys.reduce((value, key) => planKey(context, value, key), source);
}

function planKey(context: Context, source: Operand, key: Term): Operand {
  if (isDetermined(context, key)) {
    const operand = context.program.planners.term(context, key);
    return local(context.code.emitTo((target) => ({ kind: "Dot", source, key: operand, target })));
  }
  const scan = context.code.scan(source);
  if (isFree(context, key) && key.kind === "Var") context.variables.bind(key.name, local(scan.key));
  else context.program.planners.destructure(context, local(scan.key), key);
  return local(scan.value);
}

/** Follows the tree of virtual documents as far as the keys are names; base documents take what it does not have. */
function planData(context: Context, keys: readonly Term[]): Operand {
  let document = context.program.documents;
  for (let at = 0; ; at++) {
    if (document.rules !== undefined && arityOf(document) === undefined) {
      return planKeys(context, context.program.planners.callDocument(context, document), keys.slice(at));
    }
    const key = keys[at];
    if (key === undefined) {
      return arityOf(document) === undefined
        ? context.program.planners.callDocument(context, document)
        : planBase(context, keys);
    }
    const child = key.kind === "String" ? document.children.get(key.value) : undefined;
    if (child === undefined) {
      if (isName(key)) return planBase(context, keys);
      const { value, consumed } = planDynamicDocument(context, document, keys.slice(at));
      return planKeys(context, value, keys.slice(at + consumed));
    }
    document = child;
  }
}

/** No virtual document has a key of another kind than a string. */
function isName(key: Term): boolean {
  return key.kind === "String" || key.kind === "Number" || key.kind === "Boolean" || key.kind === "Null";
}

function planBase(context: Context, keys: readonly Term[]): Operand {
  const data = context.code.emitTo((target) => ({ kind: "GlobalGet", global: dataGlobal, target }));
  return keys.reduce((value, key) => planBaseKey(context, value, key), local(data));
}

/** Keys of base documents are strings: topdown's store finds `data.a["2"]` by `data.a[2]`. */
function planBaseKey(context: Context, source: Operand, key: Term): Operand {
  if (key.kind !== "Number") return planKey(context, source, key);
  const { code, program } = context;
  const result = code.newLocal();
  code.emit({ kind: "ResetLocal", target: result });
  for (const operand of [program.planners.term(context, key), program.constants.string(key.text)]) {
    code.block(() => {
      code.emit({ kind: "IsUndefined", source: result });
      const found = code.emitTo((target) => ({ kind: "Dot", source, key: operand, target }));
      code.emit({ kind: "AssignVar", source: local(found), target: result });
    });
  }
  code.emit({ kind: "IsDefined", source: result });
  return local(result);
}
