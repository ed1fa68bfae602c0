/** What generated code refers to: numbers for its own functions, and imports of the runtime's and the host's, each once. */

export class References {
  readonly functionImports: string[] = [];
  readonly globalImports: string[] = [];
  /** Mutable globals of the module's own, by name. */
  readonly globals: string[] = [];
  readonly #functions = new Map<string, number>();
  readonly #globals = new Map<string, number>();

  /** Declares a function of the module; in the order in which bodies are written. */
  define(name: string): void {
    this.#functions.set(name, this.#functions.size);
  }

  own(name: string): number {
    const index = this.#functions.get(name);
    if (index === undefined) throw new Error(`the plan has no function ${name}`);
    return index;
  }

  /** A function of the runtime or, as `env.name`, of the host. */
  imported(name: string): number {
    return intern(this.functionImports, name);
  }

  /** A global of the runtime. */
  importedGlobal(name: string): number {
    return intern(this.globalImports, name);
  }

  ownGlobal(name: string): number {
    let index = this.#globals.get(name);
    if (index === undefined) {
      index = this.globals.push(name) - 1;
      this.#globals.set(name, index);
    }
    return index;
  }
}

/** Imports are numbered below 0. */
function intern(list: string[], name: string): number {
  let index = list.indexOf(name);
  if (index < 0) index = list.push(name) - 1;
  return -1 - index;
}
