import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runRegoTests } from "./rego-tests.ts";

async function outcomes(rules: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "portcullis-"));
  await writeFile(join(folder, "sum_test.rego"), `package sum_test\n\n${rules}`);
  const results = await runRegoTests([folder]);
  return Object.fromEntries(results.map(({ name, outcome, failure }) => [name, failure ?? outcome]));
}

test("a test with cases holds when each of them does", async () => {
  const cases = `cases := {"nothing": {"of": [], "is": 0}, "one": {"of": [1], "is": 1}, "two": {"of": [1, 1], "is": 3}}\n`;
  expect(
    await outcomes(`${cases}
test_all[note] if {
	some note, case in cases
	sum(case.of) == case.is
}

test_some[note] if {
	some note
	case := cases[note]
	case.is < 3
	sum(case.of) == case.is
}

test_named_late[case.note] if {
	some case in [{"note": "one", "is": 1}, {"note": "two", "is": 2}]
	doubled := case.is * 2
	doubled == 2
}

test_nested[note][by] if {
	some note, case in cases
	some by in [1, 2]
	sum(case.of) * by == case.is
}

test_false.one := false

test_true.one if 1 == 1

test_none[note] if some note in []
`),
  ).toMatchInlineSnapshot(`
    {
      "data.sum_test.test_all": "1 of 3 cases failed:
      two",
      "data.sum_test.test_false": "the test is {"one":false}, not true",
      "data.sum_test.test_named_late": "1 of 2 cases failed:
      two",
      "data.sum_test.test_nested": "3 of 6 cases failed:
      one / 2
      two / 1
      two / 2",
      "data.sum_test.test_none": "passed",
      "data.sum_test.test_some": "1 of 3 cases failed:
      two",
      "data.sum_test.test_true": "the test is {"one":true}, not true",
    }
  `);
});

test("values that are no cases are none", async () => {
  expect(await outcomes('test_object := {"a": true}\n\ntest_set contains 1 if true\n')).toMatchInlineSnapshot(`
    {
      "data.sum_test.test_object": "the test is {"a":true}, not true",
      "data.sum_test.test_set": "the test is [1], not true",
    }
  `);
});
