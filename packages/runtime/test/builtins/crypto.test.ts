/** Digests against Node's own, for messages of every length around the block sizes; and uuid.parse. */

import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { describeCases } from "./describe-cases.ts";
import { loadRuntime } from "./harness.ts";

const runtime = await loadRuntime();
const messages = Array.from({ length: 260 }, (_, length) => "0123456789é".repeat(30).slice(0, length));

test.each(["md5", "sha1", "sha256"])("crypto.%s", (kind) => {
  for (const message of messages) {
    expect(runtime.call(`crypto.${kind}`, message)).toBe(createHash(kind).update(message).digest("hex"));
  }
});

test.each(["md5", "sha1", "sha256", "sha512"])("crypto.hmac.%s", (kind) => {
  for (const message of messages) {
    const key = message.slice(1);
    expect(runtime.call(`crypto.hmac.${kind}`, message, key)).toBe(createHmac(kind, key).update(message).digest("hex"));
  }
});

await describeCases("Comparing digests, and reading UUIDs", [
  ["crypto.hmac.equal", ["abc", "abc"], true],
  ["crypto.hmac.equal", ["abc", "abd"], false],
  ["crypto.hmac.equal", ["abc", "ab"], false],
  ["uuid.parse", ["00000000-0000-0000-0000-000000000000"], { variant: "Reserved", version: 0 }],
  ["uuid.parse", ["{6ba7b810-9dad-41d1-80b4-00c04fd430c8}"], { variant: "RFC4122", version: 4 }],
  ["uuid.parse", ["URN:UUID:6ba7b810-9dad-41d1-c0b4-00c04fd430c8"], { variant: "Microsoft", version: 4 }],
  ["uuid.parse", ["6ba7b8109dad61d1e0b400c04fd430c8"], { variant: "Future", version: 6 }],
  [
    "uuid.parse",
    ["000003e8-9dad-21d1-8001-00c04fd430c8"],
    {
      clocksequence: 1,
      domain: "Group",
      id: 1000,
      macvariables: "global:unicast",
      nodeid: "00-c0-4f-d4-30-c8",
      time: 886630252535908000,
      variant: "RFC4122",
      version: 2,
    },
  ],
  ["uuid.parse", ["x"], undefined],
  ["uuid.parse", ["6ba7b810_9dad-41d1-80b4-00c04fd430c8"], undefined],
]);
