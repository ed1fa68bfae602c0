import { expect, test } from "vitest";
import type { Source } from "../source/source.ts";
import { codeFrame, codeFrames } from "./code-frame.ts";
import { defineDiagnostic, report } from "./define.ts";
import { toJson } from "./to-json.ts";

const source: Source = { name: "a/p.rego", text: 'package p\n\nallow if {\n\tinput.näme == "x"\n\tfoo\n}\n' };
const broken = defineDiagnostic({
  code: "RG999",
  family: "rego_compile_error",
  severity: "error",
  message: (name: string) => `${name} is broken`,
  hint: () => "mend it",
});
const span = (text: string) => {
  const start = source.text.indexOf(text);
  return { source, start, end: start + text.length };
};

test("a frame shows the line and underlines the span, tabs as four spaces", () => {
  expect(codeFrame(report(broken, span("input.näme"), ["name"]))).toMatchInlineSnapshot(`
    "error[RG999] rego_compile_error: name is broken
     --> a/p.rego:4:2
      |
    4 |     input.näme == "x"
      |     ^^^^^^^^^^
    hint: mend it"
  `);
});

test("a span of several lines is underlined on each of them", () => {
  expect(codeFrame(report(broken, span('allow if {\n\tinput.näme == "x"\n'), ["allow"]))).toMatchInlineSnapshot(`
    "error[RG999] rego_compile_error: allow is broken
     --> a/p.rego:3:1
      |
    3 | allow if {
      | ^^^^^^^^^^
    4 |     input.näme == "x"
      |     ^^^^^^^^^^^^^^^^^
    hint: mend it"
  `);
});

test("related places follow, and what has no place has no frame", () => {
  const related = [{ message: "first defined here", span: span("package") }];
  expect(
    codeFrames([report(broken, span("foo"), ["foo"], related), report(broken, undefined, ["all"])]),
  ).toMatchInlineSnapshot(`
    "error[RG999] rego_compile_error: foo is broken
     --> a/p.rego:5:2
      |
    5 |     foo
      |     ^^^
    note: first defined here
     --> a/p.rego:1:1
      |
    1 | package p
      | ^^^^^^^
    hint: mend it

    error[RG999] rego_compile_error: all is broken
    hint: mend it
    "
  `);
});

test("JSON has OPA's fields, with columns in bytes", () => {
  expect(toJson(report(broken, span("== "), ["name"]))).toMatchInlineSnapshot(`
    {
      "code": "rego_compile_error",
      "hint": "mend it",
      "id": "RG999",
      "location": {
        "col": 14,
        "end": {
          "col": 17,
          "row": 4,
        },
        "file": "a/p.rego",
        "row": 4,
      },
      "message": "name is broken",
      "severity": "error",
    }
  `);
});
