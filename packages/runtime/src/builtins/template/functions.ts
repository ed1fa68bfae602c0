/** The functions that templates may call. */

import { fail } from "../host/builtin-error.ts";
import { isObject, type Json } from "../host/json.ts";
import { utf8 } from "../host/text.ts";
import { compare, isNumber, isTrue, jsonOf, missing, print, type TemplateValue } from "./values.ts";

type TemplateFunction = (...values: TemplateValue[]) => TemplateValue;

const truth = (json: boolean): TemplateValue => ({ json });
const text = (json: string): TemplateValue => ({ json });

const html: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
  "\0": "\ufffd",
};

const functions: Readonly<Record<string, TemplateFunction>> = {
  and: (...values) => values.find((value) => !isTrue(value)) ?? values.at(-1)!,
  or: (...values) => values.find(isTrue) ?? values.at(-1)!,
  not: (value) => truth(!isTrue(value!)),
  eq: (first, ...others) => truth(others.some((other) => compare(first!, other) === 0)),
  ne: (left, right) => truth(compare(left!, right!) !== 0),
  lt: (left, right) => truth(compare(left!, right!) < 0),
  le: (left, right) => truth(compare(left!, right!) <= 0),
  gt: (left, right) => truth(compare(left!, right!) > 0),
  ge: (left, right) => truth(compare(left!, right!) >= 0),
  len: (value) => ({ number: length(jsonOf(value!)) }),
  index: (value, ...keys) => keys.reduce(item, value!),
  print: (...values) => text(printed(values)),
  println: (...values) => text(`${values.map(print).join(" ")}\n`),
  printf: (format, ...values) => text(formatted(String(jsonOf(format!)), values)),
  html: (...values) =>
    text(
      values
        .map(print)
        .join("")
        .replace(/[&<>"'\0]/g, (character) => html[character]!),
    ),
  urlquery: (...values) => text(encodeURIComponent(values.map(print).join("")).replaceAll("%20", "+")),
};

export function callFunction(name: string, values: readonly TemplateValue[]): TemplateValue {
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (called === undefined) return fail(`template: template:1: function ${JSON.stringify(name)} not defined`);
  if (values.length < Math.min(called.length, 1)) fail(`template: template: wrong number of args for ${name}`);
  return called(...values);
}

/** Spaces stand between operands of which neither is a string. */
function printed(values: readonly TemplateValue[]): string {
  const isText = (value: TemplateValue): boolean => typeof jsonOf(value) === "string";
  return values.reduce((done, value, index) => {
    const space = index > 0 && !isText(value) && !isText(values[index - 1]!);
    return `${done}${space ? " " : ""}${print(value)}`;
  }, "");
}

function formatted(format: string, values: readonly TemplateValue[]): string {
  let at = 0;
  const done = format.replace(/%(.)/gsu, (_, verb: string) => {
    if (verb === "%") return "%";
    const value = values[at++];
    if (value === undefined) return `%!${verb}(MISSING)`;
    if (verb === "v" || verb === "s" || (verb === "d" && isNumber(value))) return print(value);
    if (verb === "q" && typeof jsonOf(value) === "string") return JSON.stringify(jsonOf(value));
    if (verb === "t" && typeof jsonOf(value) === "boolean") return print(value);
    return fail(`template: template: printf: the verb %${verb} is not supported`);
  });
  return at < values.length ? fail("template: template: printf: more operands than verbs") : done;
}

function length(json: Json): number {
  if (typeof json === "string") return utf8(json).length;
  if (typeof json === "object" && json !== null) return Object.keys(json).length;
  return fail("template: template: error calling len: the value has no length");
}

function item(value: TemplateValue, key: TemplateValue): TemplateValue {
  const json = jsonOf(value);
  if (Array.isArray(json)) {
    const index = isNumber(key) ? key.number : fail("template: template: error calling index: cannot index with that");
    const found = (json as readonly Json[])[index];
    return found === undefined
      ? fail(`template: template: error calling index: index out of range: ${index}`)
      : { json: found };
  }
  const name = jsonOf(key);
  if (!isObject(json) || typeof name !== "string") return fail("template: template: error calling index: cannot index");
  return Object.hasOwn(json, name) ? { json: json[name]! } : missing;
}
