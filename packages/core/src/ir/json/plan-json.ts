/** The shape of OPA's plan, as `opa build -t plan` writes it. */

export interface PlanJson {
  readonly static: {
    readonly strings: readonly { readonly value: string }[];
    readonly builtin_funcs: readonly { readonly name: string; readonly decl: object | null }[];
    readonly files: readonly { readonly value: string }[];
  };
  readonly plans: { readonly plans: readonly { readonly name: string; readonly blocks: readonly BlockJson[] }[] };
  readonly funcs: { readonly funcs: readonly FunctionJson[] };
}

export interface FunctionJson {
  readonly name: string;
  readonly params: readonly number[];
  readonly return: number;
  readonly blocks: readonly BlockJson[];
  /** `["g0", "a", "b"]`, of functions that are rules. */
  readonly path?: readonly string[];
}

export interface BlockJson {
  readonly stmts: readonly StatementJson[];
}

export interface StatementJson {
  readonly type: string;
  readonly stmt: Readonly<Record<string, unknown>>;
}

export type OperandJson =
  | { readonly type: "local"; readonly value: number }
  | { readonly type: "string_index"; readonly value: number }
  | { readonly type: "bool"; readonly value: boolean };
