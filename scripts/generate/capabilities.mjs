/** What a policy may call, in the form of OPA's capabilities files: for `opa --capabilities`, and to cut down for ours. */
import { typeDeclaration } from "./type-declaration.mjs";

/** @param {readonly import("@portcullis/core").BuiltinCategory[]} categories */
export function capabilities(categories) {
  const builtins = categories.flatMap(({ name, builtins }) => builtins.map((builtin) => declaration(name, builtin)));
  builtins.sort((left, right) => (left.name < right.name ? -1 : 1));
  const languageFeatures = ["keywords_in_refs", "rego_v1", "template_strings"];
  return `${namesOnOneLine(JSON.stringify({ builtins, features: languageFeatures }, null, 2))}\n`;
}

/** Arrays of strings as the formatter has them. */
function namesOnOneLine(json) {
  return json.replace(/\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\]/g, (_, names) => {
    return `[${names.replace(/,\n\s+/g, ", ")}]`;
  });
}

function declaration(category, { name, doc, infix, args, variadic, result, relation, nondeterministic, deprecated }) {
  return {
    name,
    description: doc,
    categories: [category],
    decl: {
      ...(args.length === 0 ? {} : { args: args.map((arg) => ({ name: arg.name, ...typeDeclaration(arg.type) })) }),
      ...(result === undefined ? {} : { result: typeDeclaration(result) }),
      type: "function",
      ...(variadic === undefined ? {} : { variadic: typeDeclaration(variadic) }),
    },
    ...(infix === undefined ? {} : { infix }),
    ...(relation === true ? { relation } : {}),
    ...(nondeterministic === true ? { nondeterministic } : {}),
    ...(deprecated === true ? { deprecated } : {}),
  };
}
