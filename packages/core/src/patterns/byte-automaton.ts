/**
 * From symbols to bytes. Within a code point the automaton is in a state of its own; when the bytes turn out to be no
 * UTF-8, each of them counts as U+FFFD, as Go reads them, and the byte that showed it is read anew.
 */
import type { SymbolAutomaton } from "./determinise.ts";
import { Unread } from "./pattern.ts";
import { symbolTrie, type TrieNode } from "./symbol-trie.ts";
import type { Symbols } from "./symbols.ts";

export interface ByteAutomaton {
  /** The class of each byte. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** By state times count of classes, plus class. State 0 is where a text begins. */
  readonly transitions: readonly number[];
  readonly matches: readonly boolean[];
}

/** More are left to the run time. */
const stateLimit = 8_000;

export function byteAutomaton(automaton: SymbolAutomaton, symbols: Symbols): ByteAutomaton {
  const expansion = new Expansion(automaton, symbols);
  const { classes, representatives, states } = expansion;
  const transitions: number[] = [];
  const matches: boolean[] = [];
  for (let state = 0; state < states.length; state++) {
    const { place, node } = states[state]!;
    matches.push(automaton.matches[expansion.abandoned(place, node)]!);
    for (const byte of representatives) transitions.push(expansion.next(place, node, byte));
  }
  return { classes, classCount: representatives.length, transitions, matches };
}

class Expansion {
  readonly classes = new Uint8Array(256);
  readonly representatives: number[] = [];
  readonly states: { readonly place: number; readonly node: TrieNode }[] = [];
  readonly #automaton: SymbolAutomaton;
  readonly #symbols: Symbols;
  readonly #root: TrieNode;
  readonly #ascii = new Uint8Array(128);
  readonly #known = new Map<number, number>();
  /** By state of the symbol automaton: where every byte outside of ASCII leads, -1 where that depends on the bytes. */
  readonly #uniform: Int32Array;

  constructor(automaton: SymbolAutomaton, symbols: Symbols) {
    this.#automaton = automaton;
    this.#symbols = symbols;
    this.#root = symbolTrie(symbols);
    symbols.starts.forEach((start, index) => {
      if (start < 0x80) this.#ascii.fill(symbols.symbolOf[index]!, start, symbols.starts[index + 1] ?? 0x80);
    });
    this.#uniform = new Int32Array(automaton.matches.length).map((_, place) => this.#uniformTarget(place));
    this.#classify();
    this.#state(0, this.#root);
  }

  /** The place after all bytes of an unfinished code point have counted as U+FFFD. */
  abandoned(place: number, { depth }: TrieNode): number {
    let result = place;
    for (let byte = 0; byte < depth; byte++) result = this.#step(result, this.#symbols.replacement);
    return result;
  }

  next(place: number, node: TrieNode, byte: number): number {
    if (node.depth === 0) {
      if (byte < 0x80) return this.#state(this.#step(place, this.#ascii[byte]!), this.#root);
      const uniform = this.#uniform[place]!;
      if (uniform >= 0) return this.#state(uniform, this.#root);
    }
    const edge = node.edges.find(({ first, last }) => first <= byte && byte <= last);
    if (edge === undefined) {
      if (node.depth > 0) return this.next(this.abandoned(place, node), this.#root, byte);
      return this.#state(this.#step(place, this.#symbols.replacement), this.#root);
    }
    return typeof edge.to === "number"
      ? this.#state(this.#step(place, edge.to), this.#root)
      : this.#state(place, edge.to);
  }

  #step(place: number, symbol: number): number {
    return this.#automaton.transitions[place * this.#symbols.count + symbol]!;
  }

  /** When all code points outside of ASCII lead to one place and keep it there, no byte of them needs a second look. */
  #uniformTarget(place: number): number {
    const target = this.#step(place, this.#symbols.replacement);
    const leads = this.#symbols.isWide.every(
      (isWide, symbol) => !isWide || (this.#step(place, symbol) === target && this.#step(target, symbol) === target),
    );
    return leads ? target : -1;
  }

  /** Bytes that no state tells apart. */
  #classify(): void {
    const bounds = new Set([0, 0x80, 0xc0]);
    if (this.#uniform.some((target) => target < 0)) boundsOf(this.#root, bounds);
    const { starts, symbolOf } = this.#symbols;
    for (const start of starts) if (start < 0x80) bounds.add(start);
    const bySymbol = new Map<number, number>();
    const sorted = [...bounds].sort((left, right) => left - right);
    sorted.forEach((first, index) => {
      const symbol = first < 0x80 ? symbolOf[starts.findLastIndex((start) => start <= first)]! : -1 - index;
      let found = bySymbol.get(symbol);
      if (found === undefined) {
        found = this.representatives.push(first) - 1;
        bySymbol.set(symbol, found);
      }
      this.classes.fill(found, first, sorted[index + 1] ?? 256);
    });
  }

  #state(place: number, node: TrieNode): number {
    const key = node.id * this.#automaton.matches.length + place;
    let state = this.#known.get(key);
    if (state === undefined) {
      if (this.states.length >= stateLimit) throw new Unread();
      state = this.states.push({ place, node }) - 1;
      this.#known.set(key, state);
    }
    return state;
  }
}

function boundsOf(node: TrieNode, bounds: Set<number>): void {
  for (const { first, last, to } of node.edges) {
    bounds.add(first);
    if (last < 255) bounds.add(last + 1);
    if (typeof to !== "number") boundsOf(to, bounds);
  }
}
