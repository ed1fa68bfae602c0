import { loadSync } from "@portcullis/runtime";
import { type Archive, runtimeArchive } from "@portcullis/runtime/archive";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { relocationKinds } from "../wasm/object-module.ts";

async function moduleOf(policy: string): Promise<Uint8Array> {
  const { wasm } = await compile({ sources: [{ name: "t.rego", text: policy }], entrypoints: ["t/p"] });
  return wasm!;
}

test("a pattern without categories of Unicode leaves their table out", async () => {
  const without = await moduleOf('package t\np := regex.match("^[a-z]+$", input.text)');
  const named = await moduleOf('package t\np := regex.match("^\\\\p{Lu}+$", input.text)');
  const unknown = await moduleOf("package t\np := regex.match(input.pattern, input.text)");
  const table = runtimeArchive().tables.get("unicode_categories")!.length;
  expect(named.length - without.length).toBeGreaterThan(table - 100);
  expect(unknown.length - without.length).toBeGreaterThan(table - 100);
  expect(loadSync(without).evaluate({ text: "abc" })).toEqual([{ result: true }]);
  expect(loadSync(named).evaluate({ text: "ÄB" })).toEqual([{ result: true }]);
  expect(loadSync(unknown).evaluate({ text: "Ä", pattern: "\\p{Lu}" })).toEqual([{ result: true }]);
});

/** Names of exported functions from which the code of the archive reaches a table. */
function reaching(archive: Archive, table: string): string[] {
  const imports = archive.functionImports.length;
  const constant = archive.globalImports.indexOf(`data.${table}`);
  const reaches = (from: number): boolean => {
    const seen = new Set<number>();
    const waiting = [from];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const one = archive.functions[next - imports];
      if (one === undefined || seen.has(next)) continue;
      seen.add(next);
      for (let at = 0; at < one.relocations.length; at += 3) {
        const target = one.relocations[at + 2]!;
        if (one.relocations[at + 1] === relocationKinds.function) waiting.push(target);
        else if (one.relocations[at + 1] === relocationKinds.constant && target === constant) return true;
      }
    }
    return false;
  };
  return [...archive.exportedFunctions].filter(([, index]) => reaches(index)).map(([name]) => name);
}

test("only patterns of regular expressions name categories of Unicode", () => {
  expect(reaching(runtimeArchive(), "unicode_categories").sort()).toMatchInlineSnapshot(`
    [
      "builtin_re_match",
      "builtin_regex_find_all_string_submatch_n",
      "builtin_regex_find_n",
      "builtin_regex_is_valid",
      "builtin_regex_match",
      "builtin_regex_replace",
      "builtin_regex_split",
      "builtin_regex_template_match",
    ]
  `);
});
