/** `portcullis inspect`, on policies and on what was built of them. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

const files = {
  "app/authz.rego": `# METADATA
# title: Who may do what
package app.authz

import data.lib.tokens

# METADATA
# title: May it be done?
# entrypoint: true
allow if tokens.claims(input.token).sub == data.admin

roles contains role if some role in split(input.roles, ",")

levels[name] := count(list) if some name, list in input.levels
`,
  "app/tokens.rego": `package lib.tokens

claims(token) := payload if [_, payload, _] := io.jwt.decode(token)
`,
  "app/data.json": '{"admin": "alice"}',
  "web/web.rego": `package web

# METADATA
# entrypoint: true
up if http.send({"method": "get", "url": input.url}).status_code == 200
`,
};

let folder: string;
beforeAll(async () => {
  folder = await folderOf(files);
});

async function inspected(...argv: string[]): Promise<string> {
  const output = await portcullis(["inspect", ...argv.map((part) => part.replaceAll("<folder>", folder))]);
  return shown(output, folder).replace(/[\d.]+ KiB/g, "… KiB");
}

test("policies: packages with their rules, entrypoints, and where each builtin runs", async () => {
  expect(await inspected("<folder>/app")).toMatchInlineSnapshot(`
    "Packages
      data.app.authz   <folder>/app/authz.rego
        allow, levels[…], roles[…]
      data.lib.tokens  <folder>/app/tokens.rego
        claims()

    Entrypoints
      app/authz/allow

    Builtins in the module
      count, split

    Builtins on the host
      io.jwt.decode

    Hosts
      browser     runs the module
      node        runs the module
      opa-sdk     lacks io.jwt.decode
      kubewarden  lacks io.jwt.decode

    Module
      … KiB, OPA's WASM ABI 1.3
    exit code 0"
  `);
});

test("a builtin that reaches out of the process is nothing that a host has by itself", async () => {
  expect(await inspected("<folder>/web")).toMatchInlineSnapshot(`
    "Packages
      data.web  <folder>/web/web.rego
        up

    Entrypoints
      web/up

    Builtins that the host must be given
      http.send

    Hosts
      browser     lacks http.send
      node        runs the module
      opa-sdk     lacks http.send
      kubewarden  lacks http.send

    Module
      … KiB, OPA's WASM ABI 1.3
    exit code 0"
  `);
});

test("with annotations", async () => {
  expect(await inspected("-a", "<folder>/app")).toMatchInlineSnapshot(`
    "Packages
      data.app.authz   <folder>/app/authz.rego
        allow, levels[…], roles[…]
      data.lib.tokens  <folder>/app/tokens.rego
        claims()

    Entrypoints
      app/authz/allow

    Builtins in the module
      count, split

    Builtins on the host
      io.jwt.decode

    Hosts
      browser     runs the module
      node        runs the module
      opa-sdk     lacks io.jwt.decode
      kubewarden  lacks io.jwt.decode

    Annotations
      data.app.authz (<folder>/app/authz.rego:3)
        scope: package
        title: Who may do what
      data.app.authz.allow (<folder>/app/authz.rego:10)
        scope: document
        title: May it be done?
        entrypoint: true

    Module
      … KiB, OPA's WASM ABI 1.3
    exit code 0"
  `);
});

describe("what was built", () => {
  test("a bundle", async () => {
    await portcullis(["build", join(folder, "app"), "-o", join(folder, "out/b.tar.gz")]);
    expect(await inspected("<folder>/out/b.tar.gz")).toMatchInlineSnapshot(`
      "Manifest
        roots  (all of data)
        Rego   v1

      Files
        /data.json    18 bytes
        /policy.wasm  … KiB
        /.manifest    112 bytes

      Packages
        data  /data.json

      Entrypoints
        app/authz/allow

      Builtins on the host
        io.jwt.decode

      Hosts
        browser     runs the module
        node        runs the module
        opa-sdk     lacks io.jwt.decode
        kubewarden  lacks io.jwt.decode

      Module
        … KiB, OPA's WASM ABI 1.3
      exit code 0"
    `);
  });

  test("a bare module, as JSON", async () => {
    await portcullis(["build", join(folder, "app"), "-o", join(folder, "out/policy.wasm")]);
    const text = await inspected("-f", "json", "<folder>/out/policy.wasm");
    expect(text.replace(/"size": \d+/, '"size": …')).toMatchInlineSnapshot(`
      "{
        "namespaces": {},
        "rules": [],
        "entrypoints": [
          "app/authz/allow"
        ],
        "builtins": {
          "module": [],
          "host": [
            "io.jwt.decode"
          ],
          "unavailable": []
        },
        "lacking": {
          "browser": [],
          "node": [],
          "opa-sdk": [
            "io.jwt.decode"
          ],
          "kubewarden": [
            "io.jwt.decode"
          ]
        },
        "module": {
          "size": …,
          "abi": "1.3"
        },
        "annotations": []
      }
      exit code 0"
    `);
  });

  test("something else", async () => {
    await writeFile(join(folder, "wrong.wasm"), "not a module");
    expect(await inspected("<folder>/wrong.wasm")).toMatchInlineSnapshot(`
      "error[EVL101] rego_error: load_error: not a valid WASM module: WebAssembly.compile(): expected magic word 00 61 73 6d, found 6e 6f 74 20 @+0
      exit code 2"
    `);
    expect(await inspected("<folder>/none.tar.gz")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: <folder>/none.tar.gz cannot be read: there is no such file
      exit code 2"
    `);
  });
});

test("a library has no entrypoint of its own", async () => {
  expect(await inspected("-f", "json", "<folder>/app/tokens.rego")).toContain('"lib/tokens"');
});

test("policies that do not compile", async () => {
  const broken = await folderOf({ "p.rego": "package a\n\np if x > 1\n" });
  expect(shown(await portcullis(["inspect", join(broken, "p.rego")]), broken)).toContain("var x is unsafe");
});
