/** Every example of every builtin that browsers run, as one module, with what it gives in Node. */
import { builtinCategories, compile, placeOf } from "@portcullis/core";
import { load } from "@portcullis/runtime";

/** What differs from call to call, or is no value. */
const left = new Set(["internal.print", "internal.test_case", "print", "rand.intn", "time.now_ns", "uuid.rfc4122"]);

/** @returns {Promise<{ wasm: Uint8Array, cases: { family: string, call: string, entrypoint: string, input: unknown, expected: unknown }[] }>} */
export async function browserCases() {
  const examples = builtinCategories.flatMap(({ name: family, builtins }) =>
    builtins
      .filter((builtin) => !builtin.deprecated && !left.has(builtin.name) && !builtin.name.startsWith("rego."))
      .filter(({ name }) => placeOf(name, "browser") !== "unavailable")
      .flatMap((builtin) => builtin.examples.map((example) => ({ family, ...example }))),
  );
  const rules = examples.map(({ call }, at) => `r${at} := ${call}`);
  const { wasm, diagnostics } = await compile({
    sources: [{ name: "examples.rego", text: `package t\n\n${rules.join("\n\n")}\n` }],
    entrypoints: examples.map((_, at) => `t/r${at}`),
    host: "browser",
  });
  if (wasm === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const policy = await load(wasm);
  const cases = examples.map(({ family, call, input = "null" }, at) => {
    const entrypoint = `t/r${at}`;
    const parsed = JSON.parse(input);
    return { family, call, entrypoint, input: parsed, expected: policy.evaluate(parsed, entrypoint) };
  });
  return { wasm, cases };
}
