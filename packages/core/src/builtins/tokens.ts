/** Signatures: tokens. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const tokensBuiltins = defineBuiltins([
  {
    name: "io.jwt.decode",
    args: [{ name: "jwt", type: t.string }],
    result: t.tuple(t.object(t.any, t.any), t.object(t.any, t.any), t.string),
  },
  {
    name: "io.jwt.decode_verify",
    args: [
      { name: "jwt", type: t.string },
      { name: "constraints", type: t.object(t.string, t.any) },
    ],
    result: t.tuple(t.boolean, t.object(t.any, t.any), t.object(t.any, t.any)),
    nondeterministic: true,
  },
  {
    name: "io.jwt.verify_eddsa",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_es256",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_es384",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_es512",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_hs256",
    args: [
      { name: "jwt", type: t.string },
      { name: "secret", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_hs384",
    args: [
      { name: "jwt", type: t.string },
      { name: "secret", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_hs512",
    args: [
      { name: "jwt", type: t.string },
      { name: "secret", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_ps256",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_ps384",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_ps512",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_rs256",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_rs384",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "io.jwt.verify_rs512",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
  },
]);
