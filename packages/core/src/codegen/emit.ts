/** The planned program → relocatable code and data, for the linker. */
import type { Archive } from "@portcullis/runtime/archive";
import { STATIC_BASE } from "@portcullis/runtime/layout";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Policy } from "../ir/policy.ts";
import type { ObjectModule } from "../wasm/object-module.ts";
import { findHostBuiltins, type HostBuiltin } from "./calls.ts";
import { Constants } from "./constants.ts";
import type { ModuleContext } from "./context.ts";
import { emitEntrypoints, entrypointFunction, listing } from "./entrypoints.ts";
import { emitFunction, slotSize } from "./functions.ts";
import { inputSections } from "./input-section.ts";
import { neverFalse } from "./never-false.ts";
import { References } from "./references.ts";
import { countStrings, emitStart, fewestStrings } from "./start.ts";
import { StaticMemory } from "./static-memory.ts";
import { unreadTables } from "./unread-tables.ts";

export interface EmitOptions {
  readonly archive: Archive;
  /** A builtin that fails ends the evaluation with an error. */
  readonly strict?: boolean;
}

export interface Emitted {
  /** Absent when there are diagnostics. */
  readonly module?: ObjectModule;
  /** Addresses of the values behind `entrypoints()` and `builtins()`. */
  readonly listings: { readonly entrypoints: number; readonly builtins: number };
  /** What the host must supply. */
  readonly hostBuiltins: readonly HostBuiltin[];
  readonly diagnostics: readonly Diagnostic[];
}

export function emit(policy: Policy, options: EmitOptions): Emitted {
  const builtins = findHostBuiltins(policy, options.archive);
  const { host: hostBuiltins, diagnostics } = builtins;
  if (diagnostics.length > 0) return { listings: { entrypoints: 0, builtins: 0 }, hostBuiltins, diagnostics };

  const names = [policy.entrypoints, hostBuiltins].map((list) => list.map(({ name }) => name)) as [string[], string[]];
  const slots = policy.functions.reduce((size, one) => size + slotSize(one), 0);
  const strings = countStrings(policy, names.flat());
  const memory = new StaticMemory(slots, strings < fewestStrings ? 0 : strings);
  const constants = new Constants(memory);
  const references = new References();
  for (const { name } of policy.functions) references.define(name);
  references.define(entrypointFunction);
  for (const { name, kind } of policy.globals) if (kind === "mock") references.ownGlobal(name);
  const module: ModuleContext = {
    policy,
    constants,
    references,
    builtins,
    neverFalse: neverFalse(policy),
    strict: options.strict === true,
  };

  let slot = STATIC_BASE;
  const functions = policy.functions.map((planned) => {
    const own = planned.memoize ? slot : undefined;
    slot += slotSize(planned);
    return emitFunction(module, planned, own);
  });
  functions.push(emitEntrypoints(policy.entrypoints, references));
  const listings = {
    entrypoints: constants.place(listing(names[0])).word,
    builtins: constants.place(listing(names[1])).word,
  };
  const { address, bytes, end, strings: table } = memory.finish();
  const start = memory.hasStrings ? functions.push(emitStart(table, references)) - 1 : undefined;
  const { functionImports, globalImports, globals } = references;
  return {
    module: {
      functions,
      globals,
      functionImports,
      globalImports,
      data: [{ address, bytes }],
      end,
      ...(start === undefined ? {} : { start }),
      custom: inputSections(policy),
      unreadTables: unreadTables(policy, functionImports),
    },
    listings,
    hostBuiltins,
    diagnostics,
  };
}
