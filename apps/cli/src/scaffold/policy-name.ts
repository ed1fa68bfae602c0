/** Names of policies and packages, and the kinds that are made of them. */
import { usageError } from "@portcullis/testing/usage-error";

export interface PolicyName {
  /** `require-owner`: the folder. */
  readonly name: string;
  /** `RequireOwner` */
  readonly kind: string;
  /** `requireowner`: the Rego package, as the compiler calls that of a TypeScript policy. */
  readonly package: string;
}

/** A Constraint's kind becomes the name of a CustomResourceDefinition, which is a DNS label. */
const kindLimit = 63;

export function policyName(name: string, kind: string = pascalCase(name)): PolicyName {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw usageError(`${JSON.stringify(name)} is no name for a policy`, suggestion(name));
  if (!/^[A-Z][A-Za-z0-9]*$/.test(kind))
    throw usageError(`${JSON.stringify(kind)} is no kind`, "a kind is letters and digits, as RequireOwner");
  if (kind.length > kindLimit)
    throw usageError(
      `the kind ${kind} has ${kind.length} characters`,
      `Kubernetes takes ${kindLimit}; give a shorter one with --kind`,
    );
  return { name, kind, package: kind.toLowerCase() };
}

/** npm's rules: lower case, a scope or none; the folder is what follows the scope. */
export function packageFolder(name: string): string {
  const match = /^(?:@[a-z0-9][a-z0-9._-]*\/)?([a-z0-9][a-z0-9._-]*)$/.exec(name);
  if (match === null || name.length > 214)
    throw usageError(`${JSON.stringify(name)} is no name for an npm package`, suggestion(name));
  return match[1]!;
}

function suggestion(name: string): string {
  const kebab = kebabCase(name);
  return kebab === "" || !/^[a-z]/.test(kebab)
    ? "a name is lower-case words with hyphens, as require-owner"
    : `write it as ${kebab}`;
}

export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
