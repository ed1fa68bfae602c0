/** Signatures: semver. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const semverBuiltins = defineBuiltins([
  {
    name: "semver.compare",
    args: [
      { name: "a", type: t.string },
      { name: "b", type: t.string },
    ],
    result: t.number,
  },
  { name: "semver.is_valid", args: [{ name: "vsn", type: t.any }], result: t.boolean },
]);
