/** Subset construction over symbols: the search of a pattern anywhere in a text as a deterministic automaton. */
import type { Automaton } from "./automaton.ts";
import { type Assertion, Unread } from "./pattern.ts";
import type { Symbols } from "./symbols.ts";

export interface SymbolAutomaton {
  /** By state times count of symbols, plus symbol. State 0 is where the search begins. */
  readonly transitions: readonly number[];
  /** Whether a text that ends in this state matches. */
  readonly matches: readonly boolean[];
  /** The state that nothing leaves, because a match was found; -1 where there is none. */
  readonly found: number;
}

/** What stands before or behind a place: a symbol, or the border of the text. */
type Neighbour = number;
const border = -1;

/** More are left to the run time. */
const stateLimit = 1_000;

export function determinise(automaton: Automaton, symbols: Symbols): SymbolAutomaton {
  const search = new Search(automaton, symbols);
  const transitions: number[] = [];
  const matches: boolean[] = [];
  for (let state = 0; state < search.states.length; state++) {
    const { places, before } = search.states[state]!;
    if (state === search.found) matches.push(true);
    else matches.push(search.closure(places, before, border).matched);
    for (let symbol = 0; symbol < symbols.count; symbol++) {
      transitions.push(state === search.found ? state : search.step(places, before, symbol));
    }
  }
  return { transitions, matches, found: search.found };
}

interface SearchState {
  /** States of the automaton before their assertions are looked at, in order. */
  readonly places: readonly number[];
  readonly before: Neighbour;
}

class Search {
  readonly states: SearchState[] = [];
  found = -1;
  readonly #automaton: Automaton;
  readonly #symbols: Symbols;
  readonly #known = new Map<string, number>();
  /** Whether what stands before a place matters, by kind. */
  readonly #sees: { readonly border: boolean; readonly newline: boolean; readonly word: boolean };

  constructor(automaton: Automaton, symbols: Symbols) {
    this.#automaton = automaton;
    this.#symbols = symbols;
    const assertions = new Set(automaton.states.map((one) => (one.kind === "assertion" ? one.assertion : undefined)));
    this.#sees = {
      border: assertions.has("text begins") || assertions.has("line begins"),
      newline: assertions.has("line begins"),
      word: assertions.has("word boundary") || assertions.has("no word boundary"),
    };
    this.#state([automaton.start], border);
  }

  /** Where a symbol leads. */
  step(places: readonly number[], before: Neighbour, symbol: number): number {
    const { reached, matched } = this.closure(places, before, symbol);
    if (matched) return this.#matched();
    const next = new Set<number>();
    for (const place of reached) {
      const state = this.#automaton.states[place]!;
      if (state.kind === "symbol" && state.members[symbol] === 1) next.add(state.next);
    }
    next.add(this.#automaton.start);
    return this.#state([...next], symbol);
  }

  /** What is reached without reading, between these two neighbours. */
  closure(places: readonly number[], before: Neighbour, behind: Neighbour): { reached: Set<number>; matched: boolean } {
    const { states } = this.#automaton;
    const reached = new Set<number>();
    const pending = [...places];
    let matched = false;
    while (pending.length > 0) {
      const place = pending.pop()!;
      if (reached.has(place)) continue;
      reached.add(place);
      const state = states[place]!;
      if (state.kind === "match") matched = true;
      else if (state.kind === "split") pending.push(...state.next);
      else if (state.kind === "assertion" && this.#holds(state.assertion, before, behind)) pending.push(state.next);
    }
    return { reached, matched };
  }

  #holds(assertion: Assertion, before: Neighbour, behind: Neighbour): boolean {
    const { isNewline, isWord } = this.#symbols;
    switch (assertion) {
      case "text begins":
        return before === border;
      case "text ends":
        return behind === border;
      case "line begins":
        return before === border || isNewline[before]!;
      case "line ends":
        return behind === border || isNewline[behind]!;
      default: {
        const atBoundary = (isWord[before] ?? false) !== (isWord[behind] ?? false);
        return atBoundary === (assertion === "word boundary");
      }
    }
  }

  #matched(): number {
    if (this.found < 0) this.found = this.#state([], border);
    return this.found;
  }

  #state(places: number[], before: Neighbour): number {
    places.sort((left, right) => left - right);
    const key = `${this.#kindOf(before)} ${places.join()}`;
    let state = this.#known.get(key);
    if (state === undefined) {
      if (this.states.length >= stateLimit) throw new Unread();
      state = this.states.push({ places, before }) - 1;
      this.#known.set(key, state);
    }
    return state;
  }

  /** What of the neighbour before can matter: texts that differ in nothing else share their states. */
  #kindOf(before: Neighbour): string {
    if (before === border) return this.#sees.border ? "border" : "";
    if (this.#sees.newline && this.#symbols.isNewline[before]!) return "newline";
    return this.#sees.word && this.#symbols.isWord[before]! ? "word" : "";
  }
}
