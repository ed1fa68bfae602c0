/** Reading JSON without losing digits: numbers that a double would change become their text. */

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export function parseExact(json: string): unknown {
  return JSON.parse(json.replace(TOKEN, (token) => (token[0] === '"' || isExact(token) ? token : `"${token}"`)));
}

function isExact(text: string): boolean {
  const double = Number(text);
  return Number.isFinite(double) && normal(String(double)) === normal(text);
}

/** Sign, significant digits and power of ten: the same for all spellings of a number. */
function normal(text: string): string {
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text)!;
  const significant = `${whole}${fraction}`.replace(/^0+/, "");
  const digits = significant.replace(/0+$/, "");
  if (digits === "") return "0";
  return `${sign}${digits}e${Number(exponent) - fraction.length + significant.length - digits.length}`;
}
