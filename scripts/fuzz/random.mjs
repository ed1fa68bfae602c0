/** Random choices that a seed repeats: the same number gives the same case on every machine. */

/** @returns {Random} the choices of one case. */
export function createRandom(seed) {
  let state = (seed * 0x9e3779b1) >>> 0 || 1;

  /** From 0 up to, not including, the limit. */
  function below(limit) {
    // xorshift32
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  }

  return {
    below,
    pick: (items) => items[below(items.length)],
    /** True in that many of a hundred cases. */
    percent: (share) => below(100) < share,
    /** Between the two, several times. */
    times: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  };
}
