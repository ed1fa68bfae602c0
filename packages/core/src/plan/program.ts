/** What all functions of one plan share: documents, constants, globals, and the functions that are still to be planned. */
import type { Builtins } from "../builtins/capabilities.ts";
import type { Function as IrFunction } from "../ir/policy.ts";
import type { Operand } from "../ir/statements.ts";
import { Constants } from "./constants.ts";
import type { Planners } from "./context.ts";
import type { Replacements } from "./replacements.ts";
import type { Document } from "./virtual-documents.ts";

/** Makes the function of this name; called once, when something first refers to it. */
export type FunctionPlanner = (name: string) => IrFunction;

export class Program {
  readonly constants = new Constants();
  readonly documents: Document;
  readonly builtins: Builtins;
  readonly replacements: Replacements;
  readonly planners: Planners;
  /** Names of optimisations. */
  readonly enabled: ReadonlySet<string>;
  readonly #requested = new Set<string>();
  readonly #pending: (() => IrFunction)[] = [];

  constructor(
    documents: Document,
    builtins: Builtins,
    replacements: Replacements,
    planners: Planners,
    enabled: ReadonlySet<string>,
  ) {
    this.documents = documents;
    this.builtins = builtins;
    this.replacements = replacements;
    this.planners = planners;
    this.enabled = enabled;
  }

  /** Names a function that some statement calls, so that it is planned in its turn. */
  require(name: string, plan: FunctionPlanner): string {
    if (!this.#requested.has(name)) {
      this.#requested.add(name);
      this.#pending.push(() => plan(name));
    }
    return name;
  }

  /** Plans what was required, and what that requires in turn. */
  *functions(): Iterable<IrFunction> {
    for (let at = 0; at < this.#pending.length; at++) yield this.#pending[at]!();
  }

  get true(): Operand {
    return this.constants.operand({ kind: "boolean", value: true });
  }

  get false(): Operand {
    return this.constants.operand({ kind: "boolean", value: false });
  }
}
