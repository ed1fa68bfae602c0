import { expect, test } from "vitest";
import { planText } from "../../../test/planned.ts";
import { printPolicy } from "../../ir/print.ts";

/** The scans of a policy's rules. */
function scans(policy: string): readonly string[] {
  const planned = planText(`package t\n${policy}`, { entrypoints: ["t/p"], optimise: ["wanted-elements"] });
  return [...printPolicy(planned).matchAll(/scan .*/g)].map(([line]) => line);
}

test("a scan says which elements it looks for: what they have at a path is what changes around it", () => {
  expect(
    scans(`p[team] := [x.name | some x in input.people; x.job.team == team] if some team in input.teams`),
  ).toMatchInlineSnapshot(`
    [
      "scan $2 as $3, $4",
      "scan $7 as $8, $9 where $9["job"]["team"] == $4",
    ]
  `);
  expect(scans(`p contains [x, y] if { some x in input.xs; some y in input.ys; y == x.id }`)).toMatchInlineSnapshot(`
    [
      "scan $2 as $3, $4",
      "scan $6 as $7, $8 where $8 == $11",
    ]
  `);
  expect(
    scans(`f(name) := {x | some x in data.xs; x.name == name}
      p := [f(name) | some name in input.names]`),
  ).toMatchInlineSnapshot(`
    [
      "scan $3 as $4, $5",
      "scan $4 as $5, $6 where $6["name"] == $0",
    ]
  `);
});

test("not where every element is looked at once, or calls come first, or its place is asked for", () => {
  const policies = [
    `p contains x if { some x in input.xs; x.kind == input.kind }`,
    `p contains x if { some x in input.xs; some y in x.ys; y.id == x.id }`,
    `p contains x if { some x in input.xs; some y in input.ys; lower(y.name); y.id == x.id }`,
    `p contains i if { some x in input.xs; some i, y in input.ys; y.id == x.id }`,
  ];
  for (const policy of policies) expect(scans(policy).join(), policy).not.toContain("where");
});
