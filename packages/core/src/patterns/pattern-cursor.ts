/** A place in the text of a pattern, which it reads by code points. */
import { Unread } from "./pattern.ts";

export class PatternCursor {
  readonly #points: readonly number[];
  at = 0;

  /** Lone surrogates are left to the run time, which gets them as U+FFFD. */
  constructor(text: string) {
    this.#points = [...text].map((one) => one.codePointAt(0)!);
    if (this.#points.some((point) => point >= 0xd800 && point <= 0xdfff)) throw new Unread();
  }

  get ended(): boolean {
    return this.at >= this.#points.length;
  }

  /** Whether this text stands here. */
  sees(text: string): boolean {
    for (let index = 0; index < text.length; index++) {
      if (this.#points[this.at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  accept(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw new Unread();
  }

  next(): number {
    if (this.ended) throw new Unread();
    return this.#points[this.at++]!;
  }

  /** The code point here, or after this many; -1 behind the end. */
  peek(ahead = 0): number {
    return this.#points[this.at + ahead] ?? -1;
  }

  /** Takes what stands here of characters that an expression for one of them accepts, at most so many. */
  takeWhile(wanted: RegExp, most = Number.POSITIVE_INFINITY): string {
    let taken = "";
    while (taken.length < most && !this.ended && this.peek() < 0x80) {
      const one = String.fromCharCode(this.peek());
      if (!wanted.test(one)) break;
      taken += one;
      this.at += 1;
    }
    return taken;
  }
}
