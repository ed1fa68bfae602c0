/** Where each builtin runs, read off the runtime's archive, the host's list and what the compiler leaves of a call. */
import { builtinCategories, compile } from "@portcullis/core";
import { browserSupplies, hostSupplies } from "@portcullis/runtime";
import { runtimeArchive } from "@portcullis/runtime/archive";

/** @returns {Promise<Map<string, "module" | "host" | "Node" | "compiler" | "caller">>} */
export async function builtinPlaces() {
  const { exportedFunctions } = runtimeArchive();
  const places = new Map();
  for (const builtin of builtinCategories.flatMap(({ builtins }) => builtins)) {
    const { name } = builtin;
    if (exportedFunctions.has(`builtin_${name.replaceAll(".", "_")}`)) places.set(name, "module");
    else if (hostSupplies(name)) places.set(name, browserSupplies(name) ? "host" : "Node");
    else places.set(name, (await callsHost(builtin)) ? "caller" : "compiler");
  }
  return places;
}

async function callsHost({ name, examples: [example] }) {
  const text = `package a\n\n# METADATA\n# title: A rule\np if { ${example.call} }\n`;
  const { wasm, builtins, diagnostics } = await compile({
    sources: [{ name: "a.rego", text }],
    entrypoints: ["a/p"],
    print: true,
  });
  if (wasm === undefined) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return builtins.some((builtin) => builtin.name === name);
}
