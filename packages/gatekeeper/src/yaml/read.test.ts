import { positionAt } from "@portcullis/core";
import { describe, expect, test } from "vitest";
import { readDocuments } from "./read.ts";

function read(text: string, name = "file.yaml") {
  return readDocuments({ name, text });
}

function valuesOf(text: string): unknown[] {
  const { documents, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  return documents.map((document) => document.value);
}

/** `line:column message (hint)` of each mistake. */
function mistakes(text: string, name?: string): string[] {
  return read(text, name).diagnostics.map(({ span, message, hint }) => {
    const { line, column } = positionAt(span!.source, span!.start);
    return `${line}:${column} ${message}${hint === undefined ? "" : ` (${hint})`}`;
  });
}

describe("documents", () => {
  test("several to a file, empty ones left out", () => {
    expect(valuesOf("a: 1\n---\n---\n# nothing\n---\nb: 2\n")).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test("lists are taken apart", () => {
    expect(valuesOf("apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n- kind: Job\n")).toEqual([
      { kind: "Pod" },
      { kind: "Job" },
    ]);
  });

  test("JSON is read as JSON", () => {
    expect(valuesOf('{"a": [1, "yes", 9007199254740993]}')).toEqual([{ a: [1, "yes", 9007199254740993n] }]);
  });

  test("YAML in flow form is still YAML", () => {
    expect(valuesOf("{a: yes}")).toEqual([{ a: true }]);
  });

  test("null stays null", () => {
    expect(valuesOf("spec: null\nother:\n")).toEqual([{ spec: null, other: null }]);
  });
});

describe("quoted texts that are indented less than YAML demands, as Go's reader takes them", () => {
  test("fold as others do", () => {
    expect(valuesOf('a:\n    b: "one\n    two\n\n\n  three"\n    c: \'it\'\'s\n  so\'\nd: "x\\"\ny"\n')).toEqual([
      { a: { b: "one two\n\nthree", c: "it's so" }, d: 'x" y' },
    ]);
  });

  test("leave everything where it stands in the file", () => {
    const text = 'a:\n    b: "one\n    two"\n    c: {d: 1}\ne: [2]\n';
    const [document] = read(text).documents;
    const at = (path: readonly (string | number)[]) => {
      const { start, end } = document!.rangeOf(path);
      return text.slice(start, end);
    };
    expect([at(["a", "c"]), at(["a", "c", "d"]), at(["e"]), at(["e", 0])]).toEqual(["c", "d", "e", "2"]);
    expect(mistakes('a:\n  b: "one\n  two"\nc: 1\nc: 2\n')).toMatchInlineSnapshot(`
      [
        "5:1 the key "c" stands twice in this mapping (keep one of them)",
      ]
    `);
  });

  test("are told from those that never end", () => {
    expect(mistakes('a: "one\nb: 2\n---\nc: "three"\n')).toMatchInlineSnapshot(`
      [
        "1:8 this is not YAML: missing closing "quote",
      ]
    `);
  });
});

describe("mappings", () => {
  test("keys are texts of what they mean", () => {
    expect(valuesOf("on: 1\n0x10: 2\n1.50: 3\n'0x10': 4\n")).toEqual([{ true: 1, "16": 2, "1.5": 3, "0x10": 4 }]);
  });

  test("merge keys: own keys win, then the first source", () => {
    expect(valuesOf("base: &b {x: 1, v: 1}\nother: &o {v: 2, z: 2}\nall: {<<: [*b, *o], x: 9}\n")).toMatchObject([
      { all: { x: 9, v: 1, z: 2 } },
    ]);
  });

  test("__proto__ is a key like any other", () => {
    expect(Object.keys(valuesOf("__proto__: {a: 1}")[0] as object)).toEqual(["__proto__"]);
  });
});

describe("places", () => {
  const text = `apiVersion: v1
spec:
  containers:
  - name: a
  - name: b
    image: "x"
`;
  test.each([
    [["spec", "containers", 1, "image"], "6:5"],
    [["spec", "containers", 1], "5:5"],
    [["spec", "containers", 0, "image"], "4:5"],
    [["spec"], "2:1"],
    [["nothing"], "1:1"],
    [[], "1:1"],
  ])("%j", (path, place) => {
    const [document] = read(text).documents;
    const { line, column } = positionAt(document!.source, document!.rangeOf(path).start);
    expect(`${line}:${column}`).toBe(place);
  });

  test("in JSON", () => {
    const [document] = read('{"a": 1,\n "b": [{"c": 1},\n  {"c": 2}]}').documents;
    expect(positionAt(document!.source, document!.rangeOf(["b", 1, "c"]).start)).toEqual({ line: 3, column: 4 });
  });

  test("of an item of a list, and of a second document", () => {
    const { documents } = read("a: 1\n---\nkind: List\napiVersion: v1\nitems:\n- kind: Pod\n  spec: {x: 1}\n");
    const at = documents[1]!.rangeOf(["spec", "x"]).start;
    expect(positionAt(documents[1]!.source, at)).toEqual({ line: 7, column: 10 });
  });
});

describe("mistakes", () => {
  test("each has a place and says what is wrong", () => {
    const cases = {
      "an empty file": "",
      "only comments": "# nothing\n",
      "a duplicate key": "a: 1\nb: 2\na: 3\n",
      "a duplicate key by meaning": "true: 1\non: 2\n",
      "a tab": "a:\n\tb: 1\n",
      "an open bracket": "a: [1, 2\nb: 3\n",
      "bad indentation": "a: 1\n  b: 2\n",
      "a null key": "~: 1\n",
      "an unknown alias": "a: *x\n",
      "an alias in its own anchor": "a: &x [*x]\n",
      "a number beyond 64 bits": "a: 12345678901234567890123\n",
      infinity: "a: .inf\n",
      "a binary file": "\u0000\u0001",
      "not UTF-8": "a: \uFFFD",
      "truncated JSON": '{"apiVersion": "v1", "spec": {',
      "truncated JSON in a text": '{"apiVersion": "v1',
    };
    const found = Object.entries(cases).map(([name, text]) => `${name}: ${mistakes(text).join("; ")}`);
    expect(found.join("\n")).toMatchInlineSnapshot(`
      "an empty file: 1:1 the file holds no document (remove the file, or write the object that belongs here)
      only comments: 1:1 the file holds no document (remove the file, or write the object that belongs here)
      a duplicate key: 3:1 the key "a" stands twice in this mapping (keep one of them)
      a duplicate key by meaning: 2:1 the key "true" stands twice in this mapping (keep one of them)
      a tab: 2:1 this is not YAML: a tab stands where spaces must indent (indent with spaces)
      an open bracket: 2:1 this is not YAML: this line is indented less or more than its neighbours
      bad indentation: 1:4 this is not YAML: a nested mapping must begin on a line of its own
      a null key: 1:1 a key must not be null (quote it if it is a text)
      an unknown alias: 1:4 the alias *x has no anchor above it
      an alias in its own anchor: 1:8 the alias *x stands inside its own anchor
      a number beyond 64 bits: 1:4 the integer 12345678901234567890123 does not fit in 64 bits (quote it if it is a text)
      infinity: 1:4 .inf has no form in JSON (quote it if it is a text)
      a binary file: 1:1 this is not a text file: it holds a NUL byte (name the YAML or JSON file)
      not UTF-8: 1:4 this is not UTF-8 text (save the file as UTF-8)
      truncated JSON: 1:31 the document ends too early: \`{\` of line 1 is still open (the file may have been cut off: write it again)
      truncated JSON in a text: 1:16 this text has no closing quote (the file may have been cut off: write it again)"
    `);
  });

  test("JSON is stricter than YAML", () => {
    expect(mistakes('{"a": 1,}', "file.json")).toMatchInlineSnapshot(`
      [
        "1:9 expected a key in double quotes, found \`}\`",
      ]
    `);
    expect(mistakes('{"a": 1, "a": 2}', "file.json")).toMatchInlineSnapshot(`
      [
        "1:10 the key "a" stands twice in this object (keep one of them)",
      ]
    `);
    expect(mistakes('{"a": 01}', "file.json")).toMatchInlineSnapshot(`
      [
        "1:7 01 is not a value of JSON (texts stand in double quotes)",
      ]
    `);
  });

  test("an alias bomb", () => {
    const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 10; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
      );
    expect(mistakes(bomb.join("\n"))).toMatchInlineSnapshot(`
      [
        "6:45 the aliases of this document stand for more than 1,000,000 values (write the repeated part out, or split the document)",
      ]
    `);
  });

  test.each([
    ["flow", "[".repeat(20_000)],
    ["block", "- ".repeat(20_000)],
    ["JSON", `{"a":${"[".repeat(20_000)}`],
  ])("too deep: %s", (_, text) => {
    expect(mistakes(text)[0]).toContain("nested deeper than 200 levels");
  });
});

test("places are found again in a file of many documents", () => {
  const text = Array.from({ length: 50 }, (_, index) => `---\nkind: A\nname: n${index}\n`).join("");
  const { documents } = readDocuments({ name: "many.yaml", text });
  const lines = documents.map(({ source, rangeOf }) => positionAt(source, rangeOf(["name"]).start).line);
  expect(lines).toEqual(documents.map((_, index) => index * 3 + 3));
});
