/** Signatures, docs and examples: semver. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const semverBuiltins = defineBuiltins([
  {
    name: "semver.compare",
    doc: "-1, 0 or 1 as the first version is older than, equal to or newer than the second.",
    args: [
      { name: "a", type: t.string },
      { name: "b", type: t.string },
    ],
    result: t.number,
    examples: [
      { call: 'semver.compare("1.2.0", "1.10.0")', result: "-1" },
      { call: 'semver.compare("1.0.0", "1.0.0-rc.1")', result: "1" },
      { call: 'semver.compare("one", "1.0.0")', error: 'operand 1: string "one" is not a valid SemVer' },
    ],
  },
  {
    name: "semver.is_valid",
    doc: "True when a value is a string with a semantic version in it.",
    args: [{ name: "vsn", type: t.any }],
    result: t.boolean,
    examples: [
      { call: 'semver.is_valid("1.2.3-rc.1")', result: "true" },
      { call: 'semver.is_valid("1.2")', result: "false" },
    ],
  },
]);
