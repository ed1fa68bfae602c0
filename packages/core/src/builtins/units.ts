/** Signatures, docs and examples: units. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const unitsBuiltins = defineBuiltins([
  {
    name: "units.parse",
    doc: "The number that a quantity with a decimal (`m`, `K`, `M`, `G`) or binary suffix (`Ki`, `Mi`, `Gi`) stands for.",
    args: [{ name: "x", type: t.string }],
    result: t.number,
    examples: [
      { call: 'units.parse("100m")', result: "0.1000000000" },
      { call: 'units.parse("2Ki")', result: "2048" },
      { call: 'units.parse("much")', error: "units.parse: no amount provided" },
    ],
  },
  {
    name: "units.parse_bytes",
    doc: "The bytes of a size such as `10KB` or `2MiB`, in any case of letters.",
    args: [{ name: "x", type: t.string }],
    result: t.number,
    examples: [
      { call: 'units.parse_bytes("10KB")', result: "10000" },
      { call: 'units.parse_bytes("2Mi")', result: "2097152" },
      { call: 'units.parse_bytes("much")', error: "units.parse_bytes: no byte amount provided" },
    ],
  },
]);
