import { loadSync } from "@portcullis/runtime";
import { type Archive, runtimeArchive } from "@portcullis/runtime/archive";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { relocationKinds } from "../wasm/object-module.ts";

async function moduleOf(policy: string): Promise<Uint8Array> {
  const { wasm } = await compile({ sources: [{ name: "t.rego", text: policy }], entrypoints: ["t/p"] });
  return wasm!;
}

const tables = ["unicode_categories", "unicode_scripts"];

// `regex.match` with a constant would be no call of the reader of patterns.
test("a pattern without names of Unicode leaves their tables out", async () => {
  const without = await moduleOf('package t\np := regex.split("[a-z]+", input.text)');
  const named = await moduleOf('package t\np := regex.split("\\\\p{Lu}+", input.text)');
  const unknown = await moduleOf("package t\np := regex.split(input.pattern, input.text)");
  const size = tables.reduce((sum, name) => sum + runtimeArchive().tables.get(name)!.length, 0);
  expect(named.length - without.length).toBeGreaterThan(size - 100);
  expect(unknown.length - without.length).toBeGreaterThan(size - 100);
  expect(loadSync(without).evaluate({ text: "1abc2" })).toEqual([{ result: ["1", "2"] }]);
  expect(loadSync(named).evaluate({ text: "1ÄB2" })).toEqual([{ result: ["1", "2"] }]);
  expect(loadSync(unknown).evaluate({ text: "1λ2", pattern: "\\p{Greek}" })).toEqual([{ result: ["1", "2"] }]);
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

// The last one reads a pattern of the others again, for why it is malformed.
test.each(tables)("only patterns of regular expressions reach %s", (table) => {
  expect(reaching(runtimeArchive(), table).sort()).toMatchInlineSnapshot(`
    [
      "builtin_re_match",
      "builtin_regex_find_all_string_submatch_n",
      "builtin_regex_find_n",
      "builtin_regex_is_valid",
      "builtin_regex_match",
      "builtin_regex_replace",
      "builtin_regex_split",
      "builtin_regex_template_match",
      "runtime_fail_pattern",
    ]
  `);
});
