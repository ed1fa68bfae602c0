/** Hashes of constants, for data segments: the twin of `assembly/value/{mix,hash}.ts`. Change both or neither. */

const SEED_NULL = 1;
const SEED_BOOLEAN = 2;
const SEED_INTEGER = 3;
const SEED_DECIMAL = 4;
const SEED_STRING = 5;
const SEED_ARRAY = 6;
const SEED_ENTRY = 7;
const SEED_OBJECT = 8;
const SEED_MEMBER = 9;
const SEED_SET = 10;

const I64_MAXIMUM = 0x7fff_ffff_ffff_ffffn;

function step(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return (((product << 15) | (product >>> 17)) + 0x52dce729) | 0;
}

/** Unsigned, and never 0: that means "not computed yet" in a node's header. */
function finish(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  const finished = (h ^ (h >>> 13)) >>> 0;
  return finished === 0 ? 1 : finished;
}

export function hashNull(): number {
  return finish(step(SEED_NULL, 0));
}

export function hashBoolean(truth: boolean): number {
  return finish(step(SEED_BOOLEAN, truth ? 1 : 0));
}

/** Hash of a string's UTF-8 bytes. */
export function hashUtf8(utf8: Uint8Array): number {
  const length = utf8.length;
  let hash = step(SEED_STRING, length);
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    hash = step(hash, utf8[at]! | (utf8[at + 1]! << 8) | (utf8[at + 2]! << 16) | (utf8[at + 3]! << 24));
  }
  if (at < length) {
    let tail = 0;
    for (let shift = 0; at < length; at++, shift += 8) tail |= utf8[at]! << shift;
    hash = step(hash, tail);
  }
  return finish(hash);
}

/** Hash of an integer that fits an i64. */
export function hashInteger(integer: bigint): number {
  const low = Number(BigInt.asIntN(32, integer));
  return finish(step(step(SEED_INTEGER, low), Number(BigInt.asIntN(32, integer >> 32n))));
}

/** Hash of a number from its JSON text: the same for every spelling of a value. */
export function hashNumberText(text: string): number {
  const match = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a number: ${text}`);
  const fraction = match[3] ?? "";
  const significant = `${match[2]}${fraction}`.replace(/^0+/, "");
  const digits = significant.replace(/0+$/, "");
  if (digits === "") return hashInteger(0n);
  const limit = 1_000_000_000;
  const written = Math.max(-limit, Math.min(limit, Number(match[4] ?? "0")));
  const exponent = written - fraction.length + (significant.length - digits.length);
  const negative = match[1] === "-";
  if (exponent >= 0 && digits.length + exponent <= 19) {
    const magnitude = BigInt(digits) * 10n ** BigInt(exponent);
    if (magnitude <= I64_MAXIMUM + (negative ? 1n : 0n)) {
      return hashInteger(negative ? -magnitude : magnitude);
    }
  }
  let hash = step(step(SEED_DECIMAL, negative ? 1 : 0), exponent);
  for (let i = 0; i < digits.length; i++) hash = step(hash, digits.charCodeAt(i));
  return finish(hash);
}

/** Hash of an array from those of its elements. */
export function hashArray(elements: readonly number[]): number {
  let hash = step(SEED_ARRAY, elements.length);
  for (const element of elements) hash = step(hash, element);
  return finish(hash);
}

/** Hash of an object from those of its keys and values, in any order. */
export function hashObject(entries: readonly (readonly [key: number, value: number])[]): number {
  let sum = 0;
  for (const [key, value] of entries) sum = (sum + finish(step(step(SEED_ENTRY, key), value))) | 0;
  return finish(step(step(SEED_OBJECT, entries.length), sum));
}

/** Hash of a set from those of its members, in any order. */
export function hashSet(members: readonly number[]): number {
  let sum = 0;
  for (const member of members) sum = (sum + finish(step(SEED_MEMBER, member))) | 0;
  return finish(step(step(SEED_SET, members.length), sum));
}
