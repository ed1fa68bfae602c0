/** Strings of bytes that are no UTF-8, as decoding makes them: OPA's answers to the same queries. */
import { load } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";

async function answer(query: string): Promise<unknown> {
  const { wasm, diagnostics } = await compile({ sources: [], query: `x := ${query}`, strictBuiltinErrors: true });
  if (wasm === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const [solution] = (await load(wasm)).evaluate() as [{ x: unknown }?];
  return solution?.x;
}

test("what works on bytes gets the bytes", async () => {
  expect(await answer('hex.encode(base64.decode("/wD+"))')).toBe("ff00fe");
  expect(await answer('base64.encode(hex.decode("ff00fe"))')).toBe("/wD+");
  expect(await answer('base64url.encode_no_pad(hex.decode("fffefd"))')).toBe("__79");
  expect(await answer('urlquery.encode(urlquery.decode("%ff%c3%a9"))')).toBe("%FF%C3%A9");
  expect(await answer('crypto.md5(hex.decode("ff"))')).toBe("00594fd4f42ba43fc1ca0427a0576295");
  expect(await answer('crypto.hmac.md5("abc", hex.decode("61ff62"))')).toBe("720175cba91a1b50c9309bd1885d2f89");
  expect(await answer('sprintf("%x %q", [hex.decode("61ff62"), hex.decode("ff")])')).toBe('61ff62 "\\xff"');
});

test("half of a character and the other half are its bytes", async () => {
  expect(await answer('hex.encode(concat("", [hex.decode("c3"), hex.decode("a9")]))')).toBe("c3a9");
});

test("a secret of bytes verifies a token", async () => {
  const token = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJtZSJ9.R8WO_c8TEhISlrFjlFFlUrVpTnS2Sn5gngvNn5wilIg";
  expect(await answer(`io.jwt.verify_hs256("${token}", hex.decode("ff00fe"))`)).toBe(true);
  expect(await answer(`io.jwt.verify_hs256("${token}", hex.decode("ff00ff"))`)).toBe(false);
});

test("to what works on characters, and in results, each such byte is U+FFFD", async () => {
  expect(await answer('hex.decode("61ff62")')).toBe("a\ufffdb");
  expect(await answer('count(hex.decode("fffe"))')).toBe(2);
  expect(await answer('upper(hex.decode("61ff62"))')).toBe("A\ufffdB");
  expect(await answer('json.marshal(hex.decode("61ff62"))')).toBe('"a\\ufffdb"');
  expect(await answer('hex.decode("ff") == "\\ufffd"')).toBe(false);
  expect(await answer('hex.decode("ff") == hex.decode("fe")')).toBe(false);
});

test("in a set of characters to cut, in a search, and around patterns they are characters too", async () => {
  expect(await answer('trim(hex.decode("ff61fe"), hex.decode("fd"))')).toBe("a");
  expect(await answer('trim_right(hex.decode("61ff"), "\\ufffd")')).toBe("a");
  expect(await answer('indexof(hex.decode("61ff62"), "\\ufffd")')).toBe(1);
  expect(await answer('indexof_n(hex.decode("ff61fe"), hex.decode("fd"))')).toEqual([0, 2]);
  expect(await answer('regex.template_match("a<b>", "ab", "<", ">")')).toBe(true);
  expect(
    await answer('regex.template_match(hex.decode("61ff62fe63"), "abc", hex.decode("ff"), hex.decode("fe"))'),
  ).toBe(true);
});

test("a URI keeps them", async () => {
  expect(await answer('hex.encode(uri.parse(hex.decode("2f61ff62")).path)')).toBe("2f61ff62");
  expect(await answer('hex.encode(uri.parse(hex.decode("687474703a2f2f61ff")).hostname)')).toBe("61ff");
});

test("as a pattern or a document they are malformed", async () => {
  expect(await answer('regex.is_valid(hex.decode("ff"))')).toBe(false);
  expect(await answer('yaml.is_valid(hex.decode("ff"))')).toBe(false);
});
