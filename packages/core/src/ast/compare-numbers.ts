/** The order of numbers as they are written, exact whatever their size. */

/** Compares decimal texts of any size; exponents are never expanded further than the digits need. */
export function compareNumbers(left: string, right: string): number {
  if (left === right) return 0;
  const a = decimal(left);
  const b = decimal(right);
  if (a.sign !== b.sign) return a.sign - b.sign;
  if (a.sign === 0) return 0;
  if (a.magnitude !== b.magnitude) return a.sign * (a.magnitude < b.magnitude ? -1 : 1);
  const width = Math.max(a.digits.length, b.digits.length);
  const x = a.digits.padEnd(width, "0");
  const y = b.digits.padEnd(width, "0");
  return x === y ? 0 : a.sign * (x < y ? -1 : 1);
}

interface Decimal {
  readonly sign: -1 | 0 | 1;
  /** The value is 0.digits × 10^magnitude. */
  readonly magnitude: number;
  readonly digits: string;
}

function decimal(text: string): Decimal {
  const match = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a number: ${text}`);
  const [, minus, whole = "", fraction = "", exponent = "0"] = match;
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, "").length;
  const digits = all.slice(leading).replace(/0+$/, "");
  if (digits === "") return { sign: 0, magnitude: 0, digits };
  return { sign: minus === "-" ? -1 : 1, magnitude: whole.length - leading + Number(exponent), digits };
}
