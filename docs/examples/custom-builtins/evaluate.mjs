import { readFileSync } from "node:fs";
import { compile } from "@portcullis/core";
import { BuiltinError, load } from "@portcullis/runtime";

const file = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

const { wasm, diagnostics } = await compile({
  sources: [{ name: "policy.rego", text: file("policy.rego") }],
  entrypoints: ["images/violation"],
  capabilities: JSON.parse(file("capabilities.json")),
});
if (wasm === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));

const owners = new Map([["registry.example/pay", "payments"]]);

function owner(image) {
  const [name] = image.split(":");
  if (!name.includes("/")) throw new BuiltinError(`${image} names no registry`);
  return owners.get(name) ?? "nobody";
}

const policy = await load(wasm, { builtins: { "acme.owner": owner } });
const [{ result }] = policy.evaluate({ images: ["registry.example/pay:1", "registry.example/old:7", "scratch"] });
console.log(JSON.stringify(result));
