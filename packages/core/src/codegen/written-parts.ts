/** What is read of the input, as the host is told: parts in the form of the section, joined and cut. */
import type { InputEntry, InputPart } from "@portcullis/runtime/input-section";
import type { Part } from "./input-parts.ts";

/** Makes parts of which those that are alike are one object, so that the section has them once. */
export class WrittenParts {
  readonly #parts = new Map<string, InputPart>();
  readonly #numbers = new Map<InputPart, number>();

  of({ whole, parts, elements }: Part): InputPart {
    if (whole) return "whole";
    const keys: InputEntry[] = [];
    for (const [key, part] of parts) keys.push({ key, part: this.of(part) });
    return this.#make(keys, elements === undefined ? undefined : this.of(elements));
  }

  /** What lies deeper than that is read as a whole. */
  cut(part: InputPart, depth: number): InputPart {
    if (depth === 0 || part === "whole") return "whole";
    return this.#make(
      part.keys.map(({ key, part: below }) => ({ key, part: this.cut(below, depth - 1) })),
      part.elements === undefined ? undefined : this.cut(part.elements, depth - 1),
    );
  }

  /** A key that is not known may be any of those that are. What has elements that are read as wholes is read as a whole. */
  #make(keys: readonly InputEntry[], elements: InputPart | undefined): InputPart {
    if (elements === "whole") return "whole";
    if (elements === undefined) return this.#one(keys, undefined);
    const others = keys.flatMap(({ key, part }) => {
      const both = this.#join(part, elements);
      return both === elements ? [] : [{ key, part: both }];
    });
    return this.#one(others, elements);
  }

  #join(left: InputPart, right: InputPart): InputPart {
    if (left === right) return left;
    if (left === "whole" || right === "whole") return "whole";
    const keys = new Map(left.keys.map(({ key, part }) => [key, part]));
    for (const { key, part } of right.keys) {
      const other = keys.get(key);
      keys.set(key, other === undefined ? part : this.#join(other, part));
    }
    const elements =
      left.elements === undefined || right.elements === undefined
        ? (left.elements ?? right.elements)
        : this.#join(left.elements, right.elements);
    return this.#make(
      [...keys].map(([key, part]) => ({ key, part })),
      elements,
    );
  }

  #one(keys: readonly InputEntry[], elements: InputPart | undefined): InputPart {
    let spelled = elements === undefined ? "" : `${this.#numberOf(elements)}`;
    for (const { key, part } of keys) spelled += ` ${this.#numberOf(part)} ${key.length} ${key}`;
    let part = this.#parts.get(spelled);
    if (part === undefined)
      this.#parts.set(spelled, (part = { keys, ...(elements === undefined ? {} : { elements }) }));
    return part;
  }

  #numberOf(part: InputPart): number {
    let number = this.#numbers.get(part);
    if (number === undefined) this.#numbers.set(part, (number = this.#numbers.size));
    return number;
  }
}
