import { expect, test } from "vitest";
import { readDocuments } from "./read.ts";
import { writeYaml } from "./write.ts";

test("what is written is read back, whatever the texts look like", () => {
  const texts = [
    "yes",
    "y",
    "on",
    "OFF",
    "null",
    "~",
    "",
    "0400",
    "0o400",
    "08",
    "1:30",
    "1_000",
    "1e3",
    ".5",
    "+1",
    "0x1f",
    "0b1",
    ".inf",
    "2001-01-01",
    "<<",
    "=",
    "*a",
    "&a",
    "!a",
    "- a",
    "a: b",
    "# a",
    " a",
    "a ",
    "{",
    "[",
    "%",
    "@",
    "`",
    "'",
    '"',
    "a\nb",
    "a\nb\n",
    "\ta\n\tb\n",
    "a \nb\n\n",
    "\n a\n",
    "é\u2028",
    "1".repeat(200),
    `${"word ".repeat(60)}end`,
  ];
  const value = {
    texts,
    keys: Object.fromEntries(texts.filter((text) => !/\n/.test(text)).map((text) => [text, text])),
    numbers: [1, -1.5, 1e21, 256],
  };
  const { documents, diagnostics } = readDocuments({ name: "x.yaml", text: writeYaml(value, { second: true }) });
  expect(diagnostics).toEqual([]);
  expect(documents.map((document) => document.value)).toEqual([value, { second: true }]);
});
