/** Kubernetes quantities: `100m`, `1.5Gi`, `2e3`. */

const quantity = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;
const exponent = /[eE][+-]?[0-9]+$/;

const divisors: Readonly<Record<string, number>> = { n: 1000000000, u: 1000000, m: 1000 };

const factors: Readonly<Record<string, number>> = {
  k: 1000,
  M: 1000000,
  G: 1000000000,
  T: 1000000000000,
  P: 1000000000000000,
  E: 1000000000000000000,
  Ki: 1024,
  Mi: 1048576,
  Gi: 1073741824,
  Ti: 1099511627776,
  Pi: 1125899906842624,
  // 2 to the 60th, in two steps: the digits are more than a number's literal may have.
  Ei: 1125899906842624 * 1024,
};

/** The number that a quantity stands for: 0.1 for `100m`, 1073741824 for `1Gi`; undefined for what is none. */
export function parseQuantity(value: string | number | null | undefined): number | undefined {
  if (value == null) return undefined;
  const text = String(value);
  if (!quantity.test(text)) return undefined;
  if (exponent.test(text)) return Number(text);
  const suffix = text.replace(/^[+-]?[0-9.]+/g, "");
  const amount = Number(text.slice(0, text.length - suffix.length));
  const divisor = divisors[suffix];
  if (divisor !== undefined) return amount / divisor;
  return amount * (factors[suffix] ?? 1);
}

/** Less than 0 where the first is the smaller one, 0 where both are the same, else more; undefined where one is none. */
export function compareQuantities(
  left: string | number | null | undefined,
  right: string | number | null | undefined,
): number | undefined {
  const first = parseQuantity(left);
  const second = parseQuantity(right);
  if (first === undefined || second === undefined) return undefined;
  return first - second;
}
