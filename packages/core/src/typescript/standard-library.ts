/** The part of JavaScript's standard library that a policy may name, as declarations for the type checker. */
export const standardLibrary = `
interface Boolean {}
interface ImportAttributes {}
interface Function { readonly name: string }
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {}
interface Symbol {}
interface SymbolConstructor { readonly iterator: unique symbol }
declare var Symbol: SymbolConstructor;
interface Object { toString(): string; hasOwnProperty(key: string): boolean }
interface ObjectConstructor {
  keys(value: {}): string[];
  values<T>(value: { [key: string]: T } | ArrayLike<T>): T[];
  values(value: {}): any[];
  entries<T>(value: { [key: string]: T } | ArrayLike<T>): [string, T][];
  entries(value: {}): [string, any][];
  fromEntries<T = any>(entries: Iterable<readonly [string, T]>): { [key: string]: T };
  hasOwn(value: object, key: string): boolean;
  assign<T extends object, U>(target: T, source: U): T & U;
  freeze<T>(value: T): T;
}
declare var Object: ObjectConstructor;
interface Number { toString(radix?: number): string; toFixed(digits?: number): string }
interface NumberConstructor {
  (value?: any): number;
  isInteger(value: unknown): boolean;
  isNaN(value: unknown): boolean;
  isFinite(value: unknown): boolean;
  parseInt(text: string, radix?: number): number;
  parseFloat(text: string): number;
  readonly MAX_SAFE_INTEGER: number;
}
declare var Number: NumberConstructor;
declare var NaN: number;
declare var Infinity: number;
declare function parseInt(text: string, radix?: number): number;
declare function parseFloat(text: string): number;
declare function isNaN(value: number): boolean;
declare function isFinite(value: number): boolean;
interface BooleanConstructor { (value?: any): boolean; <T>(value?: T): boolean }
declare var Boolean: BooleanConstructor;
interface String {
  readonly length: number;
  readonly [index: number]: string;
  at(index: number): string | undefined;
  charAt(index: number): string;
  concat(...strings: string[]): string;
  startsWith(search: string): boolean;
  endsWith(search: string): boolean;
  includes(search: string): boolean;
  indexOf(search: string): number;
  lastIndexOf(search: string): number;
  split(separator: string | RegExp): string[];
  slice(start?: number, end?: number): string;
  substring(start: number, end?: number): string;
  toLowerCase(): string;
  toUpperCase(): string;
  trim(): string;
  trimStart(): string;
  trimEnd(): string;
  replace(search: string | RegExp, replacement: string): string;
  replaceAll(search: string | RegExp, replacement: string): string;
  match(pattern: RegExp): string[] | null;
  search(pattern: RegExp): number;
  trimStart(): string;
  trimEnd(): string;
  padStart(length: number, fill?: string): string;
  padEnd(length: number, fill?: string): string;
  repeat(count: number): string;
  localeCompare(other: string): number;
  toString(): string;
  [Symbol.iterator](): IterableIterator<string>;
}
interface StringConstructor { (value?: any): string }
declare var String: StringConstructor;
interface RegExp { test(text: string): boolean; exec(text: string): string[] | null; readonly source: string; readonly flags: string }
interface RegExpConstructor { new (pattern: string, flags?: string): RegExp; (pattern: string, flags?: string): RegExp }
declare var RegExp: RegExpConstructor;
interface IteratorYieldResult<T> { done?: false; value: T }
interface IteratorReturnResult<T> { done: true; value: T }
type IteratorResult<T, R = any> = IteratorYieldResult<T> | IteratorReturnResult<R>;
interface Iterator<T, R = any, N = any> { next(...values: [] | [N]): IteratorResult<T, R> }
interface Iterable<T, R = any, N = any> { [Symbol.iterator](): Iterator<T, R, N> }
interface IterableIterator<T, R = any, N = any> extends Iterator<T, R, N> { [Symbol.iterator](): IterableIterator<T, R, N> }
interface Generator<T = unknown, R = any, N = any> extends Iterator<T, R, N> { [Symbol.iterator](): Generator<T, R, N> }
interface ArrayLike<T> { readonly length: number; readonly [index: number]: T }
interface ConcatArray<T> extends ReadonlyArray<T> {}
interface TemplateStringsArray extends ReadonlyArray<string> {}
interface ReadonlyArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  at(index: number): T | undefined;
  some(predicate: (value: T, index: number) => unknown): boolean;
  every<S extends T>(predicate: (value: T, index: number) => value is S): this is readonly S[];
  every(predicate: (value: T, index: number) => unknown): boolean;
  filter<S extends T>(predicate: (value: T, index: number) => value is S): S[];
  filter(predicate: BooleanConstructor): NonNullable<T>[];
  filter(predicate: (value: T, index: number) => unknown): T[];
  map<U>(callback: (value: T, index: number) => U): U[];
  flatMap<U>(callback: (value: T, index: number) => U | readonly U[]): U[];
  flat(): T extends readonly (infer U)[] ? U[] : T[];
  find<S extends T>(predicate: (value: T, index: number) => value is S): S | undefined;
  find(predicate: (value: T, index: number) => unknown): T | undefined;
  findIndex(predicate: (value: T, index: number) => unknown): number;
  findLast<S extends T>(predicate: (value: T, index: number) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number) => unknown): number;
  forEach(callback: (value: T, index: number) => void): void;
  includes(value: T): boolean;
  indexOf(value: T): number;
  lastIndexOf(value: T): number;
  join(separator?: string): string;
  concat(...items: (T | readonly T[])[]): T[];
  slice(start?: number, end?: number): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toReversed(): T[];
  reduce(callback: (total: T, value: T, index: number) => T): T;
  reduce<U>(callback: (total: U, value: T, index: number) => U, initial: U): U;
  keys(): IterableIterator<number>;
  values(): IterableIterator<T>;
  entries(): IterableIterator<[number, T]>;
  [Symbol.iterator](): IterableIterator<T>;
}
interface Array<T> extends ReadonlyArray<T> {
  length: number;
  [index: number]: T;
  push(...items: T[]): number;
  sort(compare?: (a: T, b: T) => number): T[];
  reverse(): T[];
  pop(): T | undefined;
  shift(): T | undefined;
  unshift(...items: T[]): number;
  splice(start: number, count?: number, ...items: T[]): T[];
  fill(value: T): this;
}
interface ArrayConstructor { isArray(value: any): value is any[]; from<T>(items: Iterable<T>): T[]; from<T, U>(items: Iterable<T>, callback: (value: T, index: number) => U): U[]; from<U>(items: { readonly length: number }, callback: (value: undefined, index: number) => U): U[]; new <T>(...items: T[]): T[] }
declare var Array: ArrayConstructor;
interface ReadonlySet<T> { readonly size: number; has(value: T): boolean; keys(): IterableIterator<T>; values(): IterableIterator<T>; [Symbol.iterator](): IterableIterator<T> }
interface Set<T> extends ReadonlySet<T> { add(value: T): this }
declare var Set: { new <T = any>(items?: Iterable<T> | null): Set<T> };
interface ReadonlyMap<K, V> { readonly size: number; has(key: K): boolean; get(key: K): V | undefined; keys(): IterableIterator<K>; values(): IterableIterator<V>; entries(): IterableIterator<[K, V]>; [Symbol.iterator](): IterableIterator<[K, V]> }
interface Map<K, V> extends ReadonlyMap<K, V> { set(key: K, value: V): this }
declare var Map: { new <K = any, V = any>(entries?: Iterable<readonly [K, V]> | null): Map<K, V> };
interface Math { abs(x: number): number; ceil(x: number): number; floor(x: number): number; round(x: number): number; trunc(x: number): number; sign(x: number): number; pow(x: number, y: number): number; sqrt(x: number): number; max(...values: number[]): number; min(...values: number[]): number }
declare var Math: Math;
interface JSON { stringify(value: any): string }
declare var JSON: JSON;
type Partial<T> = { [K in keyof T]?: T[K] };
type Required<T> = { [K in keyof T]-?: T[K] };
type Readonly<T> = { readonly [K in keyof T]: T[K] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any;
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
`;
