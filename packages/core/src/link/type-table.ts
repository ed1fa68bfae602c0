/** Function types of the module, each once, in the order of first use. */
import type { FunctionType } from "../wasm/value-types.ts";

export class TypeTable {
  readonly list: FunctionType[] = [];
  readonly #places = new Map<string, number>();
  /** The archive's types come again and again. */
  readonly #seen = new Map<FunctionType, number>();

  add(type: FunctionType): number {
    const seen = this.#seen.get(type);
    if (seen !== undefined) return seen;
    const key = `${type.params.join()}:${type.results.join()}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.list.push(type) - 1;
      this.#places.set(key, place);
    }
    this.#seen.set(type, place);
    return place;
  }
}
