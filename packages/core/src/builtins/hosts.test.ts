import { expect, test } from "vitest";
import { check, compile } from "../compile.ts";
import { codeFrames } from "../diagnostics/code-frame.ts";
import { type Host, hosts } from "./hosts.ts";

const source = {
  name: "app.rego",
  text: `package app

allow if {
	io.jwt.verify_hs256(input.token, "secret")
	regex.match("^[a-z]+$", input.user)
}

fetched := http.send({"method": "get", "url": "https://example.org"})

signed if io.jwt.verify_rs256(input.token, input.key)

read := yaml.unmarshal(input.text)

metadata := rego.metadata.rule()
`,
};

async function refused(host: Host): Promise<readonly string[]> {
  const { diagnostics } = await check({ sources: [source], host });
  return diagnostics.map(({ message }) => message);
}

test("every builtin that the host has not is refused, and no other", async () => {
  const all = Object.fromEntries(await Promise.all(hosts.map(async (host) => [host, await refused(host)] as const)));
  expect(all).toMatchInlineSnapshot(`
    {
      "browser": [
        "http.send is not available in browsers",
        "io.jwt.verify_rs256 is not available in browsers",
      ],
      "kubewarden": [
        "io.jwt.verify_hs256 is not available in Kubewarden",
        "http.send is not available in Kubewarden",
        "io.jwt.verify_rs256 is not available in Kubewarden",
      ],
      "node": [],
      "opa-sdk": [
        "io.jwt.verify_hs256 is not available in OPA's SDK for JavaScript",
        "http.send is not available in OPA's SDK for JavaScript",
        "io.jwt.verify_rs256 is not available in OPA's SDK for JavaScript",
      ],
    }
  `);
});

test("the place of the call is shown, and what to do", async () => {
  const { diagnostics, wasm } = await compile({ sources: [source], entrypoints: ["app/fetched"], host: "browser" });
  expect(wasm).toBeUndefined();
  expect(await codeFrames(diagnostics)).toMatchInlineSnapshot(`
    "error[RG329] rego_type_error: http.send is not available in browsers
     --> app.rego:8:12
      |
    8 | fetched := http.send({"method": "get", "url": "https://example.org"})
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: leave --target out, and supply a function of this name to load(wasm, { builtins })

    error[RG329] rego_type_error: io.jwt.verify_rs256 is not available in browsers
      --> app.rego:10:11
       |
    10 | signed if io.jwt.verify_rs256(input.token, input.key)
       |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: leave --target out, and supply a function of this name to load(wasm, { builtins })
    "
  `);
});

test("builtins of capabilities come from whoever loads the module", async () => {
  const capabilities = {
    builtins: [{ name: "acme.score", decl: { args: [{ type: "string" }], result: { type: "number" } } }],
  } as const;
  const sources = [{ name: "a.rego", text: 'package a\n\np := acme.score("x")\n' }];
  for (const host of ["browser", "node", "opa-sdk"] as const) {
    expect((await check({ sources, capabilities, host })).diagnostics).toEqual([]);
  }
  expect((await check({ sources, capabilities, host: "kubewarden" })).diagnostics).toHaveLength(1);
});
