/** What a plain YAML scalar means to Kubernetes: sigs.k8s.io/yaml, which is YAML 1.1 as Go's yaml.v2 reads it. */

export type ScalarValue = string | number | bigint | boolean | null;

/** A number that JSON cannot carry, or digits that Kubernetes would round off. */
export interface ScalarRefusal {
  readonly refused: string;
  readonly hint: string;
}

const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...spellings(["y", "yes", "true", "on"], true),
  ...spellings(["n", "no", "false", "off"], false),
  ...spellings(["null"], null),
  ["", null],
  ["~", null],
]);

/** Lower case, Capitalised and UPPER CASE count; `yEs` is a text. */
function* spellings<Value>(names: readonly string[], value: Value): Iterable<[string, Value]> {
  for (const name of names) {
    yield [name, value];
    yield [name[0]!.toUpperCase() + name.slice(1), value];
    yield [name.toUpperCase(), value];
  }
}

const integer = /^([-+]?)(?:0b([01]+)|0o([0-7]+)|0x([0-9a-f]+)|0([0-7]+)|(0|[1-9][0-9]*))$/i;
const float = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const notFinite = /^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;

const smallest = -(2n ** 63n);
const largest = 2n ** 64n - 1n;

export function resolvePlainScalar(text: string): ScalarValue | ScalarRefusal {
  const word = words.get(text);
  if (word !== undefined) return word;
  // Most scalars are words: nothing else can be a number.
  if (!/^[-+.0-9]/.test(text)) return text;
  const digits = text.replaceAll("_", "");
  return integerOf(digits) ?? floatOf(digits) ?? text;
}

function integerOf(digits: string): number | bigint | ScalarRefusal | undefined {
  const match = integer.exec(digits);
  if (match === null) return undefined;
  const [, sign, binary, octal, hex, legacyOctal, decimal] = match;
  const magnitude =
    binary !== undefined
      ? BigInt(`0b${binary}`)
      : (octal ?? legacyOctal) !== undefined
        ? BigInt(`0o${octal ?? legacyOctal}`)
        : BigInt(hex !== undefined ? `0x${hex}` : decimal!);
  const value = sign === "-" ? -magnitude : magnitude;
  if (value < smallest || value > largest)
    return { refused: `the integer ${digits} does not fit in 64 bits`, hint: "quote it if it is a text" };
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

function floatOf(digits: string): number | ScalarRefusal | undefined {
  if (notFinite.test(digits)) return { refused: `${digits} has no form in JSON`, hint: "quote it if it is a text" };
  if (!float.test(digits)) return undefined;
  const value = Number(digits);
  // Go falls back to the text when the number is out of range.
  return Number.isFinite(value) ? value : undefined;
}

/** The text of a mapping key: Kubernetes turns keys of other types into the texts that JSON needs. */
export function keyText(key: Exclude<ScalarValue, null>): string {
  return String(key);
}
