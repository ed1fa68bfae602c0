/** Runs in the browser: evaluates every case, and sends back what came out. */
import { load } from "@portcullis/runtime";
import { hostBuiltins } from "@portcullis/runtime/builtins";

async function answers() {
  const wasm = new Uint8Array(await (await fetch("/module.wasm")).arrayBuffer());
  const cases = await (await fetch("/cases.json")).json();
  const policy = await load(wasm, { builtins: hostBuiltins });
  return cases.map(({ entrypoint, input }) => {
    try {
      return { result: policy.evaluate(input, entrypoint) };
    } catch (error) {
      return { error: String(error) };
    }
  });
}

const sent = await answers().catch((error) => ({ failed: String(error) }));
await fetch("/answers", { method: "POST", body: JSON.stringify(sent) });
