/** Function types of the module, each once, in the order of first use. */
import type { FunctionType } from "../wasm/value-types.ts";

export class TypeTable {
  readonly list: FunctionType[] = [];
  readonly #places = new Map<string, number>();

  add(type: FunctionType): number {
    const key = `${type.params.join()}:${type.results.join()}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.list.push(type) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}
