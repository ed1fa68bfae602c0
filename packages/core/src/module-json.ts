/** A module as OPA's AST in JSON, the form of `rego.parse_module` and `opa parse`. */
import type { Comment, Expression, Import, Module, NotBody, Ref, Rule, Term, Var, With } from "./ast/nodes.ts";
import { walk } from "./ast/walk.ts";
import { positionAt } from "./source/line-index.ts";
import { encodeUtf8 } from "./wasm/utf8.ts";

/** Whole numbers that a double cannot hold are bigints. */
export type JsonNode =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly JsonNode[]
  | { readonly [key: string]: JsonNode };

type Fields = Readonly<Record<string, JsonNode>>;

export function moduleJson(module: Module): JsonNode {
  const { comments, imports, rules } = module;
  return {
    ...(comments.length === 0 ? {} : { comments: comments.map(commentJson) }),
    ...(imports.length === 0 ? {} : { imports: imports.map(importJson) }),
    package: { path: stepsJson(module.package.path) },
    ...(rules.length === 0 ? {} : { rules: rules.map((rule) => ruleJson(rule, rule)) }),
  };
}

/** Go writes bytes in base64. */
function commentJson({ text, span }: Comment): Fields {
  const { line, column } = positionAt(span.source, span.start);
  return { Location: { file: span.source.name, row: line, col: column }, Text: base64(encodeUtf8(text)) };
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const all = [18, 12, 6, 0].map((shift) => digits[(word >> shift) & 63]).join("");
    text += all.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, "=");
  }
  return text;
}

function importJson({ path, alias }: Import): Fields {
  return { path: termJson(path), ...(alias === undefined ? {} : { alias }) };
}

// Rules

/** A branch without a value of its own has the first head's, and how that was written. */
function ruleJson(rule: Rule, { head: first }: Rule): Fields {
  const { head } = rule;
  const assign = head.assign || (head.value === undefined && first.assign);
  return {
    ...(rule.default ? { default: true } : {}),
    head: { ...headJson(rule), ...(assign ? { assign } : {}) },
    body: bodyJson(rule.body, isImplied(rule)),
    ...(rule.else === undefined ? {} : { else: ruleJson(rule.else, { ...rule, head: first }) }),
  };
}

/** Nobody wrote the `true` of a rule without a body: it has no place behind the head. */
function isImplied({ head, body }: Rule): boolean {
  return body[0]!.span.start < head.span.end;
}

function headJson(rule: Rule): Fields {
  const { reference, args, contains, key, value } = rule.head;
  const [name, selector, ...rest] = reference.terms;
  const isObject = selector !== undefined && rest.length === 0 && !contains && args === undefined;
  const isNamed = selector === undefined || (isObject && value !== undefined);
  return {
    ...(name?.kind === "Var" && isNamed ? { name: name.name } : {}),
    ref: stepsJson(reference),
    ...(args === undefined ? {} : { args: args.map(termJson) }),
    ...(key === undefined ? {} : { key: termJson(key) }),
    // OPA takes a rule with a body and a known key for a rule of that whole name.
    ...(isObject && (isImplied(rule) || !isGround(selector)) ? { key: termJson(selector) } : {}),
    ...(contains ? {} : { value: value === undefined ? { type: "boolean", value: true } : termJson(value) }),
  };
}

function isGround(term: Term): boolean {
  let ground = true;
  walk(term, ({ kind }) => {
    if (kind === "Var") ground = false;
  });
  return ground;
}

// Expressions

function bodyJson(body: readonly Expression[], generated = false): JsonNode {
  return body.map((expression, index) => ({
    index,
    ...expressionJson(expression),
    ...(generated ? { generated } : {}),
    ...(expression.with.length === 0 ? {} : { with: expression.with.map(withJson) }),
  }));
}

function withJson({ target, value }: With): Fields {
  return { target: termJson(target), value: termJson(value) };
}

function expressionJson(node: Expression): Fields {
  switch (node.kind) {
    case "TermExpression": {
      const { term } = node;
      const terms = term.kind === "Call" ? callJson(term) : termJson(term);
      return { terms, ...(node.negated ? { negated: true } : {}) };
    }
    case "SomeDeclaration":
      return { terms: { symbols: node.symbols.map(termJson) } };
    case "Every": {
      const { key, value, domain, body } = node;
      return {
        terms: {
          key: key === undefined ? null : termJson(key),
          value: termJson(value),
          domain: termJson(domain),
          body: bodyJson(body),
        },
      };
    }
    case "NotBody":
      return { terms: notJson(node) };
  }
}

function notJson({ body, spelling }: NotBody): Fields {
  return { type: "not", body: bodyJson(body), explicit_body: spelling === undefined };
}

// Terms

function termJson(term: Term): Fields {
  switch (term.kind) {
    case "Null":
      return { type: "null", value: {} };
    case "Boolean":
      return { type: "boolean", value: term.value };
    case "Number":
      return { type: "number", value: numberJson(term.text) };
    case "String":
      return { type: "string", value: term.value };
    case "Var":
      return isRoot(term) ? { type: "ref", value: [variableJson(term)] } : variableJson(term);
    case "Ref":
      return { type: "ref", value: stepsJson(term) };
    case "Call":
      return { type: "call", value: callJson(term) };
    case "Array":
      return { type: "array", value: term.elements.map(termJson) };
    case "Set":
      return { type: "set", value: term.elements.toSorted(compareTerms).map(termJson) };
    case "Object": {
      const entries = term.entries.toSorted((a, b) => compareTerms(a.key, b.key));
      return { type: "object", value: entries.map(({ key, value }) => [termJson(key), termJson(value)]) };
    }
    case "ArrayComprehension":
    case "SetComprehension":
      return { type: term.kind.toLowerCase(), value: { term: termJson(term.term), body: bodyJson(term.body) } };
    case "ObjectComprehension": {
      const { key, value, body } = term;
      return {
        type: "objectcomprehension",
        value: { key: termJson(key), value: termJson(value), body: bodyJson(body) },
      };
    }
    case "TemplateString": {
      const parts = term.parts.map((part) =>
        part.kind === "String" ? termJson(part) : { index: 0, ...expressionJson(part) },
      );
      return { type: "templatestring", value: { parts, multi_line: term.raw } };
    }
  }
}

function stepsJson({ terms: [head, ...path] }: Ref): JsonNode {
  return [head?.kind === "Var" ? variableJson(head) : termJson(head!), ...path.map(termJson)];
}

/** `input` and `data` alone are references. */
function isRoot({ name }: Var): boolean {
  return name === "input" || name === "data";
}

function variableJson({ name }: Var): Fields {
  return { type: "var", value: name };
}

const kinds: readonly Term["kind"][] = ["Null", "Boolean", "Number", "String"];

/** As OPA orders scalars; what is none stays where it was, behind them. */
function compareTerms(a: Term, b: Term): number {
  const rank = ({ kind }: Term) => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  if (a.kind === "Number" && b.kind === "Number") return Number(a.text) - Number(b.text);
  if (a.kind === "String" && b.kind === "String") return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  if (a.kind === "Boolean" && b.kind === "Boolean") return Number(a.value) - Number(b.value);
  return rank(a) - rank(b);
}

function callJson({ operator, args }: Extract<Term, { kind: "Call" }>): JsonNode {
  return [termJson(operator.kind === "Var" ? referenceTo(operator) : operator), ...args.map(termJson)];
}

/** Operators are Vars with dots: `internal.member_2`. */
function referenceTo({ name, span }: Var): Term {
  const [first = "", ...rest] = name.split(".");
  const steps = rest.map((value): Term => ({ kind: "String", value, raw: false, span }));
  return { kind: "Ref", terms: [{ kind: "Var", name: first, span }, ...steps], span };
}

function numberJson(text: string): number | bigint {
  const whole = /^-?\d+$/.test(text);
  return whole && !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text);
}
