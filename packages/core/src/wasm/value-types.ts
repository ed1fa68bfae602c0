/** Value types and function types of the WASM specification, section 5.3. */

/** The byte that stands for each type in a binary. */
export const valueTypes = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b, funcref: 0x70 } as const;

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
