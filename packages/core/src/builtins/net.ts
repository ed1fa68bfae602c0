/** Signatures, docs and examples: net. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const netBuiltins = defineBuiltins([
  {
    name: "net.cidr_contains",
    doc: "True when a network holds an address, or the whole of another network.",
    args: [
      { name: "cidr", type: t.string },
      { name: "cidr_or_ip", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'net.cidr_contains("10.0.0.0/8", "10.1.2.3")', result: "true" },
      { call: 'net.cidr_contains("10.0.0.0/24", "10.0.0.0/16")', result: "false" },
      { call: 'net.cidr_contains("10.0.0.0", "10.1.2.3")', error: "invalid CIDR address: 10.0.0.0" },
    ],
  },
  {
    name: "net.cidr_contains_matches",
    doc: "Every pair of a network on the left and an address or network on the right that lies in it. A collection's members are named by their key, a set's by themselves.",
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
    examples: [
      {
        call: 'net.cidr_contains_matches(["10.0.0.0/8", "192.168.0.0/16"], ["10.1.2.3", "192.168.1.0/24"])',
        result: "{[0, 0], [1, 1]}",
      },
      { call: 'net.cidr_contains_matches({"10.0.0.0/8"}, "10.1.2.3")', result: '{["10.0.0.0/8", "10.1.2.3"]}' },
      { call: 'net.cidr_contains_matches("ten", "10.1.2.3")', error: "invalid CIDR address: ten" },
    ],
  },
  {
    name: "net.cidr_expand",
    doc: "Every address of a network.",
    args: [{ name: "cidr", type: t.string }],
    result: t.set(t.string),
    examples: [
      { call: 'net.cidr_expand("10.0.0.0/30")', result: '{"10.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3"}' },
      { call: 'net.cidr_expand("10.0.0.0")', error: "invalid CIDR address: 10.0.0.0" },
    ],
  },
  {
    name: "net.cidr_intersects",
    doc: "True when two networks have an address in common.",
    args: [
      { name: "cidr1", type: t.string },
      { name: "cidr2", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'net.cidr_intersects("10.0.0.0/8", "10.1.0.0/16")', result: "true" },
      { call: 'net.cidr_intersects("10.0.0.0/8", "ten")', error: "invalid CIDR address: ten" },
    ],
  },
  {
    name: "net.cidr_is_valid",
    doc: "True when a string is a network: an address with the length of its prefix.",
    args: [{ name: "cidr", type: t.string }],
    result: t.boolean,
    examples: [
      { call: 'net.cidr_is_valid("10.0.0.0/8")', result: "true" },
      { call: 'net.cidr_is_valid("10.0.0.0")', result: "false" },
      { call: "net.cidr_is_valid(input)", input: "7", result: "false" },
    ],
  },
  {
    name: "net.cidr_merge",
    doc: "The fewest networks that hold exactly the addresses of the given ones.",
    args: [{ name: "addrs", type: t.union(t.array(t.union(t.string)), t.set(t.string)) }],
    result: t.set(t.string),
    examples: [
      { call: 'net.cidr_merge(["10.0.0.0/25", "10.0.0.128/25"])', result: '{"10.0.0.0/24"}' },
      { call: 'net.cidr_merge(["ten"])', error: "invalid CIDR address: ten" },
    ],
  },
  {
    name: "net.lookup_ip_addr",
    doc: "The addresses that the name service gives for a host name, IPv4 and IPv6.",
    args: [{ name: "name", type: t.string }],
    result: t.set(t.string),
    nondeterministic: true,
    examples: [
      { call: 'net.lookup_ip_addr("localhost")', result: '{"127.0.0.1", "::1"}' },
      { call: "net.lookup_ip_addr(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
]);
