/** uri.parse and uri.is_valid: what OPA gives for the same call. */

import { describeCases } from "./describe-cases.ts";

await describeCases("URIs", [
  [
    "uri.parse",
    ["HTTPS://user:pw@Example.com:8080/a%2Fb?q=1#top%20x"],
    {
      scheme: "https",
      hostname: "Example.com",
      port: "8080",
      path: "/a/b",
      raw_path: "/a%2Fb",
      raw_query: "q=1",
      fragment: "top x",
    },
  ],
  ["uri.parse", ["http://h:80/p?#"], { scheme: "http", hostname: "h", port: "80", path: "/p", raw_path: "/p" }],
  ["uri.parse", ["//h/p"], { hostname: "h", path: "/p", raw_path: "/p" }],
  ["uri.parse", ["http://[::1]:80"], { scheme: "http", hostname: "::1", port: "80" }],
  ["uri.parse", ["http://[fe80::1%25en0]"], { scheme: "http", hostname: "fe80::1%en0" }],
  ["uri.parse", ["mailto:a@b"], { scheme: "mailto" }],
  ["uri.parse", ["/p a/é"], { path: "/p a/é", raw_path: "/p a/é" }],
  ["uri.parse", ["*"], { path: "*", raw_path: "*" }],
  ["uri.parse", ["http://h:/"], { scheme: "http", hostname: "h", path: "/", raw_path: "/" }],
  ["uri.parse", [""], {}],
  ["uri.parse", ["http://a b/"], undefined],
  ["uri.parse", ["://x"], undefined],
  ["uri.parse", ["http://h/%zz"], undefined],
  ["uri.parse", ["http://h%41/"], undefined],
  ["uri.parse", ["http://h:1:2/"], undefined],
  ["uri.parse", ["db://h:1,i:2/"], { scheme: "db", hostname: "h:1,i", port: "2", path: "/", raw_path: "/" }],
  ["uri.parse", ["http://h[/"], undefined],
  ["uri.parse", ["http://[1.2.3.4]/"], undefined],
  ["uri.parse", ["http://[fe80::1%25]/"], undefined],
  ["uri.is_valid", ["http://x:abc/"], false],
  ["uri.is_valid", ["http://[::1"], false],
  ["uri.is_valid", ["1a:b"], false],
  ["uri.is_valid", ["http://h/\u0001"], false],
  ["uri.is_valid", ["a/b:c"], true],
  ["uri.is_valid", [1], false],
]);
