/**
 * Writes docs/typescript-policies.md: policies of the library in TypeScript, beside the Rego that ends in their
 * templates; with --check only says whether it is current.
 *
 *   node scripts/generate/typescript-policies.mjs [--check]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "@portcullis/core";
import { gatekeeperPolicy } from "@portcullis/gatekeeper";
import { loadPolicySources, resolveImport } from "@portcullis/testing";

const root = new URL("../../", import.meta.url);

const shown = [
  [
    "policies/network/netpol-no-allow-all",
    "Loops in loops, a helper with several ways out, and what may be missing at every step.",
  ],
  [
    "policies/workload/container-resources",
    "Helpers of the SDK and of the library, a pattern, and fields by computed names.",
  ],
  ["policies/pod-security/pss-host-path-volumes", "Parameters that are objects, and conditions of several parts."],
];

const head = `# TypeScript policies and their Rego

Three of the most complex policies of the library, each with the Rego that \`portcullis template\` puts into its
ConstraintTemplate. One rule stands for each \`yield\`; comments and names are kept. \`lib.js\` holds JavaScript's meaning
where Rego has another one, and only what the policy calls of it.

Written by \`node scripts/generate/typescript-policies.mjs\`.
`;

/** The page's text. */
export async function typescriptPoliciesPage() {
  const parts = await Promise.all(shown.map(([folder, about]) => section(folder, about)));
  return [head, ...parts].join("\n");
}

async function section(folder, about) {
  const path = relative(process.cwd(), fileURLToPath(new URL(folder, root)));
  const result = await compile({ sources: await loadPolicySources([path]), resolve: resolveImport });
  const [policy] = result.policies;
  const { entry, libraries } = gatekeeperPolicy(result, policy);
  const typescript = readFileSync(new URL(`${folder}/policy.ts`, root), "utf8");
  const rego = [entry, ...libraries].map(({ text }) => text.trimEnd()).join("\n\n");
  return `## ${policy.title}\n\n${about}\n\n\`${folder}/policy.ts\`:\n\n\`\`\`ts\n${typescript}\`\`\`\n\nIts Rego:\n\n\`\`\`rego\n${rego}\n\`\`\`\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = new URL("docs/typescript-policies.md", root);
  const text = await typescriptPoliciesPage();
  if (!process.argv.includes("--check")) writeFileSync(url, text);
  else if (readFileSync(url, "utf8") !== text) {
    console.error("docs/typescript-policies.md is not current: run node scripts/generate/typescript-policies.mjs");
    process.exitCode = 1;
  }
}
