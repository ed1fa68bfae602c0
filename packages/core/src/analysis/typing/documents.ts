/** What METADATA `schemas` say about `input` and `data` where a rule stands. */
import type { Annotations, Module, Rule } from "../../ast/nodes.ts";
import { undefinedSchema } from "../../diagnostics/codes/typing.ts";
import { report } from "../../diagnostics/define.ts";
import { typeFromJsonSchema } from "../../types/from-json-schema.ts";
import { type Type, t } from "../../types/type.ts";
import type { Environment } from "../environment.ts";
import { headSteps, packageSteps } from "../names/rule-tree.ts";

/** The types of `input` and `data`; without entries everything is possible. */
export type Documents = ReadonlyMap<string, Type>;

/** One entry of `schemas`, as the parser of annotations leaves it. */
interface Declared {
  readonly path: readonly string[];
  readonly schema?: readonly string[];
  readonly definition?: unknown;
}

/** Given the rules as they were parsed, the annotations' targets. */
export function documentsOf(
  modules: readonly Module[],
  environment: Environment,
): (rule: Rule, at: Module) => Documents {
  const known = new Map<Annotations, readonly (readonly [Declared, Type])[]>();
  const all = modules.flatMap((module) =>
    module.annotations
      .filter(({ value }) => Array.isArray(value.schemas))
      .map((annotations) => ({ module, annotations })),
  );
  if (all.length === 0) return () => noDocuments;
  const typesOf = (annotations: Annotations) => {
    const found = known.get(annotations) ?? declaredTypes(annotations, environment);
    known.set(annotations, found);
    return found;
  };
  return (rule, at) => {
    const steps = packageSteps(at);
    const inForce = all
      .map((each) => ({ ...each, rank: rankOf(each.annotations, each.module, rule, steps) }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank);
    const documents = new Map<string, Type>();
    for (const { annotations } of inForce) {
      for (const [{ path }, type] of typesOf(annotations)) {
        const [root = "", ...rest] = path;
        documents.set(root, overridden(documents.get(root) ?? t.any, rest, type));
      }
    }
    return documents;
  };
}

const noDocuments: Documents = new Map();

/** The nearer to the rule the higher, so that it overrides; negative where the annotations do not apply. */
function rankOf({ scope, target }: Annotations, module: Module, rule: Rule, steps: readonly string[]): number {
  const own = packageSteps(module);
  const isAbove = own.every((step, index) => step === steps[index]);
  if (scope === "subpackages") return isAbove ? own.length : -1;
  if (!isAbove || own.length !== steps.length) return -1;
  if (scope === "package") return 1_000_000;
  if (scope === "rule") return target === rule ? 1_000_002 : -1;
  const isSame = target !== undefined && headSteps(target.head).join("\0") === headSteps(rule.head).join("\0");
  return isSame ? 1_000_001 : -1;
}

function declaredTypes({ value, span, target }: Annotations, environment: Environment) {
  const found: (readonly [Declared, Type])[] = [];
  for (const declared of value.schemas as readonly Declared[]) {
    const schema = declared.definition ?? schemaOf(declared, environment);
    if (schema !== undefined) found.push([declared, typeFromJsonSchema(schema)]);
    else if (environment.schemas !== undefined) {
      environment.report(report(undefinedSchema, target?.span ?? span, [(declared.schema ?? []).join(".")]));
    }
  }
  return found;
}

/** `schema.kubernetes.pod` is the schema called `kubernetes.pod`. */
function schemaOf({ schema = [] }: Declared, { schemas = {} }: Environment): unknown {
  const name = schema.slice(1).join(".");
  return Object.hasOwn(schemas, name) ? schemas[name] : undefined;
}

/** The type with another one at the path below it. */
function overridden(type: Type, path: readonly string[], by: Type): Type {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (type.kind !== "object") {
    return { kind: "object", properties: [{ key: step, type: overridden(t.any, rest, by) }], rest: anything };
  }
  const before = type.properties.find(({ key }) => key === step)?.type ?? t.any;
  const others = type.properties.filter(({ key }) => key !== step);
  const properties = [...others, { key: step, type: overridden(before, rest, by) }];
  return { ...type, properties: properties.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

const anything = { key: t.any, value: t.any };
