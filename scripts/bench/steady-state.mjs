/** A million evaluations of inputs of mixed sizes, 1 to 400 KB: the memory that the module holds after so many of them. */
import opaWasm from "@open-policy-agent/opa-wasm";

const PAGE = 65_536;
const sizes = [1, 2, 5, 10, 20, 50, 100, 400];

/** `text` is one input of about ten kilobytes, which is made longer and shorter. */
export async function measureSteadyState(wasm, text) {
  const policy = await opaWasm.loadPolicy(wasm, 16);
  const inputs = sizes.map((kilobytes) => new TextEncoder().encode(resized(text, kilobytes * 1024)).buffer);
  const marks = new Set([1_000, 10_000, 100_000, 1_000_000]);
  const pages = [];
  const start = performance.now();
  // Most are small, as in a cluster: one in 64 has 400 KB.
  const order = Array.from({ length: 64 }, (_, turn) => (turn === 63 ? 7 : turn % 8 === 7 ? 6 : turn % 6));
  for (let done = 1; done <= 1_000_000; done++) {
    policy.evaluate(inputs[order[done & 63]]);
    if (marks.has(done)) pages.push({ evaluations: done, pages: policy.mem.buffer.byteLength / PAGE });
  }
  return { pages, seconds: (performance.now() - start) / 1000 };
}

/** The object with a text of padding in it, or with parts of it left out, of about so many bytes. */
function resized(text, bytes) {
  const input = JSON.parse(text);
  if (bytes < text.length) input.request.object = {};
  const padding = bytes - JSON.stringify(input).length;
  if (padding > 0)
    input.padding = Array.from({ length: padding >> 6 }, (_, index) => ({ [`key-${index}`]: "x".repeat(45) }));
  return JSON.stringify(input);
}
