/** A plan without optimisations → OPA's plan JSON. */
import type { Builtins } from "../../builtins/capabilities.ts";
import { inexpressiblePlan } from "../../diagnostics/codes/plan.ts";
import { report } from "../../diagnostics/define.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Function as IrFunction, Policy } from "../policy.ts";
import type { Local } from "../statements.ts";
import { declarationOf } from "./declaration.ts";
import type { FunctionJson, PlanJson } from "./plan-json.ts";
import { Inexpressible, writeBlock } from "./statements.ts";
import { Statics, Writer } from "./writer.ts";

export interface Exported {
  /** Absent when there are diagnostics. */
  readonly plan?: PlanJson;
  readonly diagnostics: readonly Diagnostic[];
}

export function exportPlan(policy: Policy, builtins: Builtins): Exported {
  try {
    return { plan: writePolicy(policy, builtins), diagnostics: [] };
  } catch (error) {
    if (error instanceof Inexpressible) return { diagnostics: [report(inexpressiblePlan, undefined, [error.message])] };
    throw error;
  }
}

function writePolicy(policy: Policy, builtins: Builtins): PlanJson {
  const statics = new Statics();
  const entrypoints = new Map(policy.entrypoints.map((one) => [one.function, one.name]));
  const byName = new Map(policy.functions.map((one) => [one.name, one]));
  const plans = policy.entrypoints.map(({ name, function: own }) =>
    writeEntrypoint(policy, statics, name, byName.get(own)!),
  );
  const funcs = policy.functions
    .filter(({ name }) => !entrypoints.has(name))
    .map((one) => writeFunction(policy, statics, one));
  return {
    static: {
      strings: values(statics.strings),
      builtin_funcs: [...statics.builtins].sort().map((name) => {
        const builtin = builtins.get(name);
        return { name, decl: builtin === undefined ? null : declarationOf(builtin) };
      }),
      files: values(statics.files),
    },
    plans: { plans },
    funcs: { funcs },
  };
}

function values(indices: ReadonlyMap<string, number>): { readonly value: string }[] {
  return [...indices.keys()].map((value) => ({ value }));
}

/** An entrypoint returns a list of rows; a plan adds each to the result set. */
function writeEntrypoint(policy: Policy, statics: Statics, name: string, one: IrFunction) {
  const returned = one.blocks.at(-1)?.statements.at(-1);
  const results = returned?.kind === "Return" ? returned.source : undefined;
  const writer = new Writer(policy, statics, one.locals, results);
  return { name, blocks: one.blocks.map((block) => ({ stmts: writeBlock(writer, block).stmts })) };
}

function writeFunction(policy: Policy, statics: Statics, one: IrFunction): FunctionJson {
  const writer = new Writer(policy, statics, one.locals);
  const nothing = writer.newLocal();
  const blocks = one.blocks.map((block) => ({ stmts: writeBlock(writer, block).stmts }));
  const end = [
    writer.statement("ResetLocal", { target: nothing }),
    writer.statement("ReturnLocal", { source: nothing }),
  ];
  return {
    name: `g0.${one.name}`,
    params: [...writer.surroundings, ...one.params.map((param: Local) => writer.local(param))],
    return: nothing,
    blocks: [...blocks, { stmts: end }],
    ...(/^data(\.\w+)*$/.test(one.name) ? { path: ["g0", ...one.name.split(".").slice(1)] } : {}),
  };
}
