/** What METADATA `schemas` say about `input` and `data` where a rule stands. */
import type { Annotations, Module, Rule } from "../../ast/nodes.ts";
import { undefinedSchema } from "../../diagnostics/codes/typing.ts";
import { report } from "../../diagnostics/define.ts";
import type { Span } from "../../source/span.ts";
import { typeFromJsonSchema } from "../../types/from-json-schema.ts";
import { type Type, t } from "../../types/type.ts";
import type { Environment } from "../environment.ts";
import { headSteps, packageSteps } from "../names/rule-tree.ts";
import { matchedType, parametersType } from "./matched-kinds.ts";

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
  const everywhere = documentTypes(environment);
  const reviewed = new Map(modules.map((module) => [module, reviewedTypes(module, environment)]));
  if (all.length === 0 && everywhere.length === 0 && [...reviewed.values()].every(({ length }) => length === 0))
    return () => noDocuments;
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
    const declared = inForce.flatMap(({ annotations }) => typesOf(annotations));
    const documents = new Map<string, Type>();
    for (const [{ path }, type] of [...everywhere, ...(reviewed.get(at) ?? []), ...declared]) {
      const [root = "", ...rest] = path;
      documents.set(root, overridden(documents.get(root) ?? t.any, rest, type));
    }
    return documents;
  };
}

/** What the compiler was told. */
function documentTypes(environment: Environment): readonly (readonly [Declared, Type])[] {
  return Object.entries(environment.documentSchemas).map(([path, schema]) => {
    const steps = path.split(".");
    if (typeof schema !== "string") return [{ path: steps }, typeFromJsonSchema(schema)] as const;
    return [{ path: steps }, namedType(schema, environment) ?? undefinedType(schema, undefined, environment)] as const;
  });
}

function undefinedType(name: string, span: Span | undefined, environment: Environment): Type {
  environment.report(report(undefinedSchema, span, [name]));
  return t.any;
}

/** Of a policy's objects under review, and of its parameters. */
function reviewedTypes(module: Module, { kubernetes }: Environment): readonly (readonly [Declared, Type])[] {
  const found: (readonly [Declared, Type])[] = [];
  const parameters = parametersType(module);
  if (parameters !== undefined) found.push([{ path: ["input", "parameters"] }, parameters]);
  const type = kubernetes === undefined ? undefined : matchedType(module, kubernetes);
  if (type === undefined) return found;
  for (const name of ["object", "oldObject"]) found.push([{ path: ["input", "review", name] }, type]);
  return found;
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
    const { definition, schema = [] } = declared;
    const name = schema.join(".");
    const type = definition === undefined ? namedType(name, environment) : typeFromJsonSchema(definition);
    if (type !== undefined) found.push([declared, type]);
    else if (environment.schemas !== undefined || name.startsWith(kubernetesPrefix))
      undefinedType(name, target?.span ?? span, environment);
  }
  return found;
}

const kubernetesPrefix = "schema.kubernetes.";

/** `schema.acl.users` is the schema called `acl.users`, `schema.kubernetes.apps.v1.Deployment` Kubernetes' own. */
function namedType(name: string, { schemas = {}, kubernetes }: Environment): Type | undefined {
  const own = name.slice(name.indexOf(".") + 1);
  if (Object.hasOwn(schemas, own)) return typeFromJsonSchema(schemas[own]);
  if (!name.startsWith(kubernetesPrefix)) return undefined;
  // `networking.k8s.io.v1.Ingress`: the group has dots of its own.
  const place = /^(?:(.+)\.)?(v\d\w*)\.(\w+)$/.exec(name.slice(kubernetesPrefix.length));
  return kubernetes?.byPlace((place ?? []).slice(1).filter(Boolean).join("/"));
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
  return { ...type, properties: properties.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1)) };
}

const anything = { key: t.any, value: t.any };
