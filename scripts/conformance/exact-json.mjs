/** JSON in which numbers keep their digits: they are read as strings that begin with a mark no document contains. */

const mark = "\u0000";

/** Parses; every number becomes `"\0<digits>"`. */
export function parseExact(text) {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : `"\\u0000${token}"`,
  );
  return JSON.parse(marked);
}

/** Writes what parseExact read, digit for digit. */
export function writeExact(value) {
  return JSON.stringify(value).replace(/"\\u0000([^"]*)"/g, "$1");
}

/**
 * One text per value, whatever the order of keys and the spelling of numbers. With `unordered` the array itself is
 * sorted, with `doubles` numbers are rounded to doubles first.
 */
export function canonical(value, { unordered = false, doubles = false } = {}) {
  if (typeof value === "string" && value.startsWith(mark)) {
    const text = value.slice(1);
    return canonicalNumber(doubles ? JSON.stringify(Number(text)) : text);
  }
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) {
    const elements = value.map((element) => canonical(element, { doubles }));
    if (unordered) elements.sort();
    return `[${elements.join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key], { doubles })}`).join(",")}}`;
  }
  return String(value);
}

/** `1`, `1.0` and `1e0` are one number; the value is digits × 10^exponent without trailing zeros. */
function canonicalNumber(text) {
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  let digits = (whole + fraction).replace(/^0+/, "");
  let power = Number(exponent) - fraction.length;
  const trimmed = digits.replace(/0+$/, "");
  power += digits.length - trimmed.length;
  digits = trimmed;
  return digits === "" ? "0" : `${sign}${digits}e${power}`;
}
