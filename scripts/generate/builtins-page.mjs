/** The page of all builtins, in Markdown: what each does, and where it runs. */

const head = `# Builtins

Written by \`node scripts/generate/builtins.mjs\` from the declarations in \`packages/core/src/builtins/\`, where each builtin also has examples, which run as tests.

Where a builtin runs:

| | |
|---|---|
| module | linked into the WASM module: any host that follows OPA's ABI can evaluate it |
| host | the module calls its host, and \`@portcullis/runtime\` has it |
| Node | as host, but not in browsers, which have no cryptography with pairs of keys that can be called at once |
| compiler | no call is left in the module |
| caller | the module calls its host, and whoever loads the module supplies it: \`load(wasm, { builtins })\`; \`compilerBuiltins\` of @portcullis/core has \`rego.parse_module\` |

\`--target browser\`, \`node\`, \`opa-sdk\` or \`kubewarden\` of \`portcullis build\` and \`check\` refuses calls of what that host has not, and \`portcullis inspect\` says what each lacks. Builtins in the module run in all of them. Of those on the host, OPA's SDK for JavaScript has \`yaml.*\`, and the others when it is given \`hostBuiltins\` of \`@portcullis/runtime\`; Kubewarden has \`yaml.*\`, \`time.date\`, \`time.now_ns\`, \`time.parse_rfc3339_ns\` and \`trace\`.
`;

/**
 * `places` tells, for each name, where the builtin runs; the printers are core's.
 *
 * @param {readonly import("@portcullis/core").BuiltinCategory[]} categories
 * @param {ReadonlyMap<string, string>} places
 * @param {{ printArguments: Function, printType: Function }} printers
 */
export function builtinsPage(categories, places, printers) {
  const counts = new Map();
  for (const place of places.values()) counts.set(place, (counts.get(place) ?? 0) + 1);
  const summary = [...counts].sort(([left], [right]) => (left < right ? -1 : 1));
  const total = `${places.size} builtins: ${summary.map(([place, count]) => `${count} ${place}`).join(", ")}.\n`;
  const sections = categories.map(({ name, builtins }) => {
    const rows = builtins.map((builtin) => row(builtin, places.get(builtin.name), printers));
    return `## ${name}\n\n| builtin | runs in | |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  return [head, total, ...sections].join("\n");
}

function row(builtin, place, { printArguments, printType }) {
  const result = builtin.result === undefined ? "" : ` → ${printType(builtin.result)}`;
  const infix = builtin.infix === undefined ? "" : `, \`${builtin.infix}\``;
  const signature = `\`${builtin.name}${printArguments(builtin)}${result}\`${infix}`;
  const notes = [
    ...(builtin.relation === true ? ["Yields one result after another."] : []),
    ...(builtin.nondeterministic === true ? ["Another evaluation may give another result."] : []),
    ...(builtin.deprecated === true ? ["Deprecated: refused in Rego v1."] : []),
  ];
  return `| ${[signature, place, [builtin.doc, ...notes].join(" ")].map(cell).join(" | ")} |`;
}

/** A bar would end the cell, also inside code. */
function cell(text) {
  return text.replaceAll("|", "\\|");
}
