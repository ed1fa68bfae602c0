/** `http.send` where its caller allows a host: against a server in another process, for this one sleeps while it asks. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { load, type NetworkOptions, PolicyError } from "@portcullis/runtime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leafCertificate, leafPrivateKey, rootCertificate } from "../src/builtins/example-keys.ts";
import { compile } from "../src/compile.ts";

let server: ChildProcess;
let address = "";
let secureAddress = "";

/** Texts of the examples, which are escaped as Rego has them. */
const [authority, certificate, key] = [rootCertificate, leafCertificate, leafPrivateKey].map((text) =>
  text.replaceAll("\\n", "\n"),
);

beforeAll(async () => {
  const file = fileURLToPath(new URL("network-server.mjs", import.meta.url));
  server = spawn(process.execPath, [file, JSON.stringify({ cert: certificate, key, ca: authority })]);
  const ports = await new Promise<string>((resolve) => server.stdout!.once("data", (text) => resolve(String(text))));
  [address, secureAddress] = ports
    .trim()
    .split(" ")
    .map((port) => `localhost:${port}`) as [string, string];
});

afterAll(() => server.kill());

async function send(request: object, network?: NetworkOptions, expression = "http.send(input)"): Promise<unknown> {
  const { wasm } = await compile({ sources: [], query: `x := ${expression}`, strictBuiltinErrors: true });
  const policy = await load(wasm!, network === undefined ? {} : { network });
  try {
    const [solution] = policy.evaluate(request) as [{ x: unknown }?];
    return solution?.x;
  } catch (error) {
    if (error instanceof PolicyError) return error.text.replaceAll(address, "<server>");
    throw error;
  }
}

const get = (path: string, more: object = {}) => ({ method: "get", url: `http://${address}${path}`, ...more });

test("without the option nothing is asked", async () => {
  expect(await send(get("/json"))).toMatchInlineSnapshot(
    `"http.send is off: allow hosts with the option network, or supply a function of that name with the builtins that you load the policy with"`,
  );
});

test("other hosts are refused, behind redirects too", async () => {
  expect(await send(get("/json"), { allow: ["example.org"] })).toBe("http.send: unallowed host: localhost");
  const redirected = get("/elsewhere", { enable_redirect: true });
  expect(await send(redirected, { allow: [address] })).toBe("http.send: unallowed host: example.org");
});

describe("an allowed host", () => {
  test("answers with status, headers and bodies", async () => {
    expect(await send(get("/json"), { allow: [address] })).toMatchObject({
      status: "200 OK",
      status_code: 200,
      headers: { "content-type": ["application/json"] },
      body: { path: "/json", method: "GET" },
      raw_body: expect.stringContaining('"path"') as string,
    });
  });

  test("gets method, headers and body", async () => {
    const request = get("/json", { method: "post", headers: { "x-team": "blue" }, body: { a: [1] } });
    expect(await send(request, { allow: ["localhost"] })).toMatchObject({
      body: { method: "POST", team: "blue", type: "application/json", sent: '{"a":[1]}' },
    });
  });

  test("is followed only where the request asks for it", async () => {
    expect(await send(get("/moved"), { allow: [address] })).toMatchObject({ status_code: 302, body: null });
    expect(await send(get("/moved", { enable_redirect: true }), { allow: [address] })).toMatchObject({
      status_code: 200,
    });
  });

  test("that does not answer in time is an error, or said in the response", async () => {
    const slow = get("/slow", { timeout: "100ms" });
    expect(await send(slow, { allow: [address] })).toBe("http.send: request timed out");
    expect(await send({ ...slow, raise_error: false }, { allow: [address] })).toEqual({
      status_code: 0,
      error: { code: "eval_http_send_network_error", message: "request timed out" },
    });
  });

  test("that sends too much is an error", async () => {
    const network = { allow: [address], maximumBytes: 1000 };
    expect(await send(get("/long"), network)).toBe("http.send: the response is longer than 1000 bytes");
  });
});

test("a network that fails is asked again as often as the request wants and its caller allows", async () => {
  const flaky = get("/flaky", { max_retry_attempts: 2 });
  expect(await send(flaky, { allow: [address], retries: 0 })).toBe("http.send: socket hang up");
  expect(await send(flaky, { allow: [address] })).toMatchObject({ body: { attempts: 3 } });
});

describe("TLS", () => {
  const secure = (more: object): Promise<unknown> =>
    send({ method: "get", url: `https://${secureAddress}/`, ...more }, { allow: [secureAddress] });
  const known = { tls_ca_cert: authority, tls_server_name: "example.test" };

  test("needs an authority that is known, and the server's name", async () => {
    expect(await secure({})).toContain("self-signed certificate");
    expect(await secure({ tls_ca_cert: authority })).toContain("Hostname/IP does not match certificate's altnames");
    expect(await secure(known)).toMatchObject({ body: { client: "nobody" } });
    expect(await secure({ ...known, tls_use_system_certs: true })).toMatchObject({ status_code: 200 });
  });

  test("is not looked at where the request says so", async () => {
    expect(await secure({ tls_insecure_skip_verify: true })).toMatchObject({ status_code: 200 });
  });

  test("takes a certificate of the client with its key, and leaves it out without", async () => {
    const client = { ...known, tls_client_cert: certificate };
    expect(await secure({ ...client, tls_client_key: key })).toMatchObject({ body: { client: "example.test" } });
    expect(await secure(client)).toMatchObject({ body: { client: "nobody" } });
  });
});

describe("a request that is none", () => {
  test.each([
    [{ method: 1 }, '"method" must be a string'],
    [{ url: 1 }, '"url" must be a string'],
    [{ headers: 1 }, "invalid type for headers key"],
    [{ timeout: "soon" }, 'invalid timeout value "soon": time: invalid duration "soon"'],
    [{ max_retry_attempts: -1 }, 'invalid value -1 for field "max_retry_attempts"'],
    [{ raise_error: 1 }, "invalid value for raise_error field"],
    [{ force_cache: true }, "'force_cache' set but 'force_cache_duration_seconds' parameter is missing"],
    [{ tls_ca_cert: "none" }, "could not append certificates"],
    [{ tls_client_cert: "none", tls_client_key: "none" }, "tls: failed to find any PEM data in certificate input"],
    [
      { tls_ca_cert_file: "ca.pem" },
      "tls_ca_cert_file is not supported: policies read no files and no environment here",
    ],
  ])("%j", async (more, message) => {
    expect(await send(get("/json", more), { allow: [address] })).toBe(`http.send: ${message}`);
  });
});

test("one evaluation asks once", async () => {
  const both = "[http.send(input).body.count, http.send(input).body.count]";
  const [first, second] = (await send(get("/count"), { allow: [address] }, both)) as [number, number];
  expect(first).toBe(second);
});

test("later evaluations ask again, unless the response is kept", async () => {
  const { wasm } = await compile({ sources: [], query: "x := http.send(input).body.count" });
  const policy = await load(wasm!, { network: { allow: [address] } });
  const count = (more: object): unknown => (policy.evaluate(get("/count", more)) as [{ x: unknown }])[0].x;
  expect(count({})).not.toBe(count({}));
  const forced = { force_cache: true, force_cache_duration_seconds: 60 };
  expect(count(forced)).toBe(count(forced));
  expect(count({ cache: true })).toBe(count({ cache: true }));
});

test("names are looked up where they are allowed", async () => {
  const lookUp = (network?: NetworkOptions): Promise<unknown> =>
    send({}, network, 'net.lookup_ip_addr("nowhere.invalid")');
  expect(await lookUp({ allow: ["example.org"] })).toBe("net.lookup_ip_addr: unallowed host: nowhere.invalid");
  expect(await lookUp({ allow: ["nowhere.invalid"] })).toContain("nowhere.invalid");
});
