/** Base64 → bytes, by Node's decoder where there is one. */

const node = (globalThis as { readonly Buffer?: { from(text: string, encoding: "base64"): Uint8Array } }).Buffer;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const digits = new Uint8Array(128);
for (let digit = 0; digit < 64; digit++) digits[alphabet.charCodeAt(digit)] = digit;

/** Reads standard base64 with padding; anything else is not ours. */
export function decodeBase64(text: string): Uint8Array {
  return node === undefined ? decode(text) : node.from(text, "base64");
}

function decode(text: string): Uint8Array {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let length = 0;
  for (let at = 0; at < text.length; at += 4) {
    const word =
      (digits[text.charCodeAt(at)]! << 18) |
      (digits[text.charCodeAt(at + 1)]! << 12) |
      (digits[text.charCodeAt(at + 2) & 0x7f]! << 6) |
      digits[text.charCodeAt(at + 3) & 0x7f]!;
    bytes[length++] = word >> 16;
    bytes[length++] = word >> 8;
    bytes[length++] = word;
  }
  return bytes;
}
