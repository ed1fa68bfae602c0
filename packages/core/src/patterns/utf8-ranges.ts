/** Ranges of code points as sequences of ranges of bytes in UTF-8. */

/** First and last byte, once for each byte of the encoding. */
export type ByteSequence = readonly (readonly [number, number])[];

/** Four bytes spell more than Unicode has: the runtime's strings use some of that. */
const lastOfLength = [0x7f, 0x7ff, 0xffff, 0x1f_ffff];

/** Every encoding of a code point from first to last, in order; surrogates have none. */
export function utf8Sequences(first: number, last: number): ByteSequence[] {
  const result: ByteSequence[] = [];
  if (first <= 0xdfff && last >= 0xd800) {
    if (first < 0xd800) result.push(...utf8Sequences(first, 0xd7ff));
    if (last > 0xdfff) result.push(...utf8Sequences(0xe000, last));
    return result;
  }
  let from = first;
  lastOfLength.forEach((most, extra) => {
    if (from > last || from > most) return;
    split(from, Math.min(last, most), extra, result);
    from = most + 1;
  });
  return result;
}

/** Ranges of one length: cut until each byte but the first that varies takes all its values. */
function split(first: number, last: number, extra: number, result: ByteSequence[]): void {
  for (let level = 1; level <= extra; level++) {
    const mask = (1 << (6 * level)) - 1;
    if ((first & ~mask) === (last & ~mask)) continue;
    if ((first & mask) !== 0) {
      split(first, first | mask, extra, result);
      split((first | mask) + 1, last, extra, result);
      return;
    }
    if ((last & mask) !== mask) {
      split(first, (last & ~mask) - 1, extra, result);
      split(last & ~mask, last, extra, result);
      return;
    }
  }
  const start = encode(first, extra);
  const end = encode(last, extra);
  result.push(start.map((byte, index) => [byte, end[index]!]));
}

function encode(point: number, extra: number): number[] {
  if (extra === 0) return [point];
  const lead = [0, 0xc0, 0xe0, 0xf0][extra]!;
  const bytes = [lead | (point >> (6 * extra))];
  for (let level = extra - 1; level >= 0; level--) bytes.push(0x80 | ((point >> (6 * level)) & 0x3f));
  return bytes;
}
