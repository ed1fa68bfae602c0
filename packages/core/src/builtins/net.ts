/** Signatures: net. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const netBuiltins = defineBuiltins([
  {
    name: "net.cidr_contains",
    args: [
      { name: "cidr", type: t.string },
      { name: "cidr_or_ip", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "net.cidr_contains_matches",
    args: [
      {
        name: "cidrs",
        type: t.union(
          t.string,
          t.array(t.union(t.string, t.array(t.any))),
          t.object(t.string, t.union(t.string, t.array(t.any))),
          t.set(t.union(t.string, t.array(t.any))),
        ),
      },
      {
        name: "cidrs_or_ips",
        type: t.union(
          t.string,
          t.array(t.union(t.string, t.array(t.any))),
          t.object(t.string, t.union(t.string, t.array(t.any))),
          t.set(t.union(t.string, t.array(t.any))),
        ),
      },
    ],
    result: t.set(t.tuple(t.any, t.any)),
  },
  { name: "net.cidr_expand", args: [{ name: "cidr", type: t.string }], result: t.set(t.string) },
  {
    name: "net.cidr_intersects",
    args: [
      { name: "cidr1", type: t.string },
      { name: "cidr2", type: t.string },
    ],
    result: t.boolean,
  },
  { name: "net.cidr_is_valid", args: [{ name: "cidr", type: t.string }], result: t.boolean },
  {
    name: "net.cidr_merge",
    args: [{ name: "addrs", type: t.union(t.array(t.union(t.string)), t.set(t.string)) }],
    result: t.set(t.string),
  },
  {
    name: "net.lookup_ip_addr",
    args: [{ name: "name", type: t.string }],
    result: t.set(t.string),
    nondeterministic: true,
  },
]);
