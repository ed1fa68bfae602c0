/** Which of the modules are policies, and what their METADATA says of them. */
import type { Annotations, Module, Ref } from "./ast/nodes.ts";
import { walk } from "./ast/walk.ts";
import type { PolicyMetadata, RegoModule } from "./compile-options.ts";
import { once } from "./once.ts";

type Severity = PolicyMetadata["severity"];
type Mode = PolicyMetadata["mode"];

const severities: readonly Severity[] = ["low", "medium", "high", "critical"];
const modes: readonly Mode[] = ["admission", "file", "report"];

/** `lib.images` for `package lib.images`. */
function packageName(module: Module): string {
  return module.package.path.terms
    .slice(1)
    .map((term) => (term.kind === "String" ? term.value : ""))
    .join(".");
}

/** The policy that a Rego module is: it has a rule `violation` and, in its package's METADATA, `custom.kind`. */
export function regoPolicy(module: Module): PolicyMetadata | undefined {
  const annotations = module.annotations.find(({ scope }) => scope === "package")?.value;
  const custom = recordOf(annotations?.custom);
  const kind = custom.kind;
  if (typeof kind !== "string" || !module.rules.some(isViolation)) return undefined;
  const name = packageName(module);
  const match = recordOf(custom.match);
  return {
    kind,
    package: name,
    entrypoint: `${name.replaceAll(".", "/")}/violation`,
    source: module.source.name,
    language: "rego",
    title: String(annotations?.title ?? kind),
    ...(annotations?.description === undefined ? {} : { description: String(annotations.description) }),
    severity: severities.find((severity) => severity === custom.severity) ?? "medium",
    mode: modes.find((mode) => mode === custom.mode) ?? "admission",
    references: Array.isArray(custom.references) ? custom.references.map(String) : [],
    // An empty item is null, and selects everything.
    match: { ...match, kinds: Array.isArray(match.kinds) ? match.kinds.map((each) => each ?? {}) : [] },
    ...(custom.parameters === undefined ? {} : { parameters: recordOf(custom.parameters) }),
  };
}

/** What METADATA calls an entrypoint, in OPA's form. */
export function annotatedEntrypoints(module: Module): string[] {
  return module.annotations.filter(isEntrypoint).map(({ target }) => {
    const rule = target?.head.reference.terms.flatMap((term) =>
      term.kind === "Var" ? [term.name] : term.kind === "String" ? [term.value] : [],
    );
    return [...packageName(module).split("."), ...(rule ?? [])].join("/");
  });
}

/** The modules as Rego text, each with the packages that it refers to. `resolved` has the same modules, names resolved. */
export function regoModules(
  modules: readonly { readonly module: Module; readonly language: RegoModule["language"]; readonly text: string }[],
  resolved: readonly Module[],
): RegoModule[] {
  const packages = new Set(modules.map(({ module }) => packageName(module)));
  return modules.map(({ module, language, text }, index) => {
    const dependencies = once(() => dependenciesOf(resolved[index] ?? module, packages));
    return {
      source: module.source.name,
      language,
      regoVersion: module.regoVersion,
      package: packageName(module),
      text,
      // Few who compile ask for them.
      get dependencies() {
        return dependencies();
      },
    };
  });
}

function dependenciesOf(module: Module, packages: ReadonlySet<string>): string[] {
  const own = packageName(module);
  const found = new Set<string>();
  walk(module, (node) => {
    if (node.kind !== "Ref" || node === module.package.path) return;
    for (const name of prefixesOf(node)) if (name !== own && packages.has(name)) found.add(name);
  });
  return [...found].sort();
}

/** `lib` and `lib.images` for `data.lib.images[x]`. */
function prefixesOf({ terms: [head, ...path] }: Ref): string[] {
  if (head?.kind !== "Var" || head.name !== "data") return [];
  const names: string[] = [];
  for (const term of path) {
    if (term.kind !== "String") break;
    names.push(names.length === 0 ? term.value : `${names.at(-1)}.${term.value}`);
  }
  return names;
}

function isViolation(rule: Module["rules"][number]): boolean {
  const [head] = rule.head.reference.terms;
  return rule.head.contains && head?.kind === "Var" && head.name === "violation";
}

function isEntrypoint({ value }: Annotations): boolean {
  return value.entrypoint === true;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
