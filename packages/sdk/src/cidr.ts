/** IP addresses and CIDR ranges of both families, compared by their bits. */

const ipv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])$/;
const ipv6 =
  /^[0-9a-fA-F:]*:([0-9a-fA-F:]*|[0-9a-fA-F:]*:((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9]))$/;
const prefixLength = /^[0-9]{1,3}$/;

const nibbles = [
  "0000",
  "0001",
  "0010",
  "0011",
  "0100",
  "0101",
  "0110",
  "0111",
  "1000",
  "1001",
  "1010",
  "1011",
  "1100",
  "1101",
  "1110",
  "1111",
];

const digits = "0123456789abcdef";

/** Whether a range holds an address, or the whole of another range; false where one of them is neither. */
export function cidrContains(range: string, inner: string): boolean {
  const [outerAddress = "", outerLength] = range.split("/");
  const [innerAddress = "", innerLength] = inner.split("/");
  const outer = addressBits(outerAddress);
  const other = addressBits(innerAddress);
  if (outer === "" || outer.length !== other.length) return false;
  if (range.split("/").length > 2 || inner.split("/").length > 2) return false;
  const kept = lengthOf(outerLength, outer.length);
  const given = lengthOf(innerLength, other.length);
  if (kept < 0 || given < kept) return false;
  return other.startsWith(outer.slice(0, kept));
}

/** The length of a prefix; the whole address without one, and -1 for what is none. */
function lengthOf(text: string | undefined, whole: number): number {
  if (text === undefined) return whole;
  if (!prefixLength.test(text) || Number(text) > whole) return -1;
  return Number(text);
}

/** 32 or 128 digits; none for what is no address. */
function addressBits(address: string): string {
  if (ipv4.test(address)) return octetBits(address);
  if (!ipv6.test(address) || address.includes(":::")) return "";
  const sides = address.split("::");
  const [front = "", back] = sides;
  if (back === undefined) return wholeBits(groupBits(front));
  if (sides.length > 2) return "";
  const [head, tail] = [groupBits(front), groupBits(back)];
  if (head.includes("?") || tail.includes("?") || head.length + tail.length > 112) return "";
  return `${head}${"0".repeat(128 - head.length - tail.length)}${tail}`;
}

function wholeBits(bits: string): string {
  return bits.length === 128 && !bits.includes("?") ? bits : "";
}

/** The bits of `a:b:c`; a `?` among them where a group is none. */
function groupBits(groups: string): string {
  if (groups === "") return "";
  return groups
    .split(":")
    .map((group) => (group.includes(".") ? octetBits(group) : hexBits(group)))
    .join("");
}

function hexBits(group: string): string {
  if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return "?";
  return [...group.toLowerCase().padStart(4, "0")].map((digit) => nibbles[digits.indexOf(digit)] ?? "").join("");
}

function octetBits(address: string): string {
  return address
    .split(".")
    .map((text) => {
      const octet = Number(text);
      return `${nibbles[Math.floor(octet / 16)]}${nibbles[octet % 16]}`;
    })
    .join("");
}
