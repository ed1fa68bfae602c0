/** Value types and function types of the WASM specification, section 5.3. */

export const valueTypes = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b, funcref: 0x70 } as const;

/** The byte that stands for the type in a binary. */
type ValueType = (typeof valueTypes)[keyof typeof valueTypes];

export interface FunctionType {
  readonly params: readonly number[];
  readonly results: readonly number[];
}

/** The byte of a block type without results. */
export const emptyBlock = 0x40;

/** `(i32 × params) → i32 × results`. */
export function words(params: number, results: number): FunctionType {
  return {
    params: new Array<number>(params).fill(valueTypes.i32),
    results: new Array<number>(results).fill(valueTypes.i32),
  };
}
