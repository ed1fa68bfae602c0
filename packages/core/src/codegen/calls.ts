/** Calls: of rules, of builtins that live in the module, and of builtins that the host supplies. */

import type { Archive } from "@portcullis/runtime/archive";
import { hostKeepsSets } from "@portcullis/runtime/host-builtins";
import { runtimeName } from "../builtins/runtime-name.ts";
import { tooManyArguments } from "../diagnostics/codes/link.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { inventoryOf } from "../ir/inventory.ts";
import { compareConstants } from "../ir/order.ts";
import type { Policy } from "../ir/policy.ts";
import type { Callee, Local, Operand, Statement } from "../ir/statements.ts";
import { isTotal, pushAhead, pushOperands } from "./ahead.ts";
import { locationText } from "./conflicts.ts";
import { type FunctionContext, nextStatement, takeScratch } from "./context.ts";
import { isLocal, push } from "./operands.ts";
import { keep, keepIfDefined } from "./results.ts";

type Call = Extract<Statement, { kind: "Call" }>;

export interface HostBuiltin {
  readonly name: string;
  readonly id: number;
}

export interface BuiltinCalls {
  /** Sorted by name; the id is the place. */
  readonly host: readonly HostBuiltin[];
  readonly hostIds: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The ABI's limit: `opa_builtin4` takes four. */
const maximumHostArguments = 4;

/** Which builtins a policy calls that the archive does not have. */
export function findHostBuiltins(policy: Policy, archive: Archive): BuiltinCalls {
  const names = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const visit = ({ callee, args, span }: Call): void => {
    if (callee.kind !== "builtin" || archive.exportedFunctions.has(runtimeName(callee.name))) return;
    names.add(callee.name);
    if (args.length > maximumHostArguments)
      diagnostics.push(report(tooManyArguments, span, [callee.name, args.length]));
  };
  for (const one of policy.functions) inventoryOf(one).calls.forEach(visit);
  const host = [...names].sort().map((name, id) => ({ name, id }));
  return { host, hostIds: new Map(host.map(({ name, id }) => [name, id])), diagnostics };
}

export function emitCall(context: FunctionContext, call: Call): void {
  const { code, module } = context;
  const { callee, args, result } = call;
  const builtin = callee.kind === "builtin";
  const hostId = builtin ? module.builtins.hostIds.get(callee.name) : undefined;
  const strict = callee.kind !== "function" && module.strict;
  const total = isTotal(context, call, context.at - 1);
  if (total) pushAhead(context, result, context.at);
  if (strict) code.call(module.references.imported("runtime_strict_clear"));
  if (builtin && hostId !== undefined) {
    code.constant(hostKeepsSets(callee.name) ? 1 : 0);
    code.call(module.references.imported("runtime_reply_begin"));
    code.constant(hostId);
    // The ABI's unused context: it tells our host that failing ends the evaluation, and where.
    code.constant(module.strict ? module.constants.text(locationText(call.span)) : 0);
  }
  pushOperands(context, call, callee.kind === "patterns" ? args.slice(0, 1) : args);
  if (hostId !== undefined) {
    code.call(module.references.imported(`env.opa_builtin${args.length}`));
    code.call(module.references.imported("runtime_reply_end"));
  } else if (callee.kind === "pattern") {
    code.constant(module.constants.pattern(callee.table, callee.operand));
    code.call(module.references.imported("runtime_pattern_match"));
  } else if (callee.kind === "patterns") {
    pushTable(context, callee, args[1]!);
    code.call(module.references.imported("runtime_pattern_match"));
  } else if (builtin) code.call(module.references.imported(runtimeName(callee.name)));
  else code.call(module.references.own(callee.name));
  if (strict) raiseIfFailed(context, callee.name, call);
  if (callee.kind === "function") skipTest(context, callee.name, result);
  if (total) keep(context, result);
  else keepIfDefined(context, result);
}

/** The table of the pattern that it turns out to be, from a constant object of small integers, `2n + 1`. */
function pushTable(context: FunctionContext, { tables, operand }: Extract<Callee, { kind: "patterns" }>, of: Operand) {
  const { code, module } = context;
  const entries = [...tables].map(([pattern, table]) => {
    const address = module.constants.pattern(table, operand);
    return [
      { kind: "string", value: pattern },
      { kind: "number", text: String(address) },
    ] as const;
  });
  entries.sort(([left], [right]) => compareConstants(left, right));
  code.constant(module.constants.place({ kind: "object", entries }).word);
  push(context, of);
  code.call(module.references.imported("value_get"));
  code.constant(1);
  code.op("i32.shr_u");
}

/** What is true when it is defined is not tested for `false` as well. */
function skipTest(context: FunctionContext, name: string, result: Local): void {
  const next = nextStatement(context);
  if (next?.kind !== "IsTruthy" || !isLocal(next.source, result) || !context.module.neverFalse(name)) return;
  context.at++;
  context.homes.reads[result]!--;
}

/** With the result on the stack, and there again afterwards. */
function raiseIfFailed(context: FunctionContext, name: string, { span }: Call): void {
  const { code, module } = context;
  const result = takeScratch(context);
  code.localTee(result);
  code.op("i32.eqz");
  const failed = code.open("if");
  code.constant(module.constants.text(locationText(span)));
  code.constant(module.constants.text(name));
  code.call(module.references.imported("runtime_strict_raise"));
  code.close(failed);
  code.localGet(result);
  context.top = result;
}
