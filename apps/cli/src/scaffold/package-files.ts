/** A new package's files: what surrounds its first policy. */
import { version } from "../version.ts";
import { type Files, policyFiles } from "./policy-files.ts";
import type { PolicyName } from "./policy-name.ts";

export function packageFiles(name: string, policy: PolicyName, language: "typescript" | "rego"): Files {
  const files = Object.entries(policyFiles(policy, language)).map(([path, text]) => [
    `policies/${policy.name}/${path}`,
    text,
  ]);
  return {
    "package.json": `${JSON.stringify(language === "rego" ? regoPackage(name) : typescriptPackage(name), null, 2)}\n`,
    ...(language === "typescript" ? { "tsconfig.json": tsconfig } : {}),
    ".gitignore": "node_modules/\nout/\n",
    ".github/workflows/policies.yml": workflow,
    "README.md": readme(name, policy, language),
    ...Object.fromEntries(files),
  };
}

const scripts = {
  check: "portcullis check policies",
  test: "portcullis test policies",
  build: "portcullis build policies -o out/bundle.tar.gz",
  template: "portcullis template policies -o out/templates",
};

function regoPackage(name: string): object {
  return {
    name,
    version: "0.1.0",
    private: true,
    type: "module",
    scripts,
    devDependencies: { portcullis: `^${version}` },
  };
}

function typescriptPackage(name: string): object {
  return {
    name,
    version: "0.1.0",
    private: true,
    type: "module",
    scripts: {
      ...scripts,
      check: "tsc --noEmit && portcullis check policies",
      test: "portcullis test policies && vitest run",
    },
    dependencies: { "@portcullis/sdk": `^${version}` },
    devDependencies: {
      "@portcullis/testing": `^${version}`,
      "@types/node": "^22.0.0",
      portcullis: `^${version}`,
      typescript: "^5.9.0",
      vitest: "^4.1.0",
    },
  };
}

const tsconfig = `{
  "compilerOptions": {
    "target": "ES2022",
    "lib": ["ES2023"],
    "module": "NodeNext",
    "moduleResolution": "NodeNext",
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "verbatimModuleSyntax": true,
    "erasableSyntaxOnly": true,
    "allowImportingTsExtensions": true,
    "resolveJsonModule": true,
    "skipLibCheck": true,
    "noEmit": true,
    "types": ["node"]
  },
  "include": ["policies"]
}
`;

const workflow = `name: policies
on:
  push: {branches: [main]}
  pull_request:
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with: {node-version: 22}
      - run: npm install
      - run: npm run check
      - run: npm test
      - run: npm run build
      - run: npm run template
`;

function readme(name: string, policy: PolicyName, language: "typescript" | "rego"): string {
  const file = `policies/${policy.name}/policy.${language === "rego" ? "rego" : "ts"}`;
  return `# ${name}

Kubernetes policies. The first one is \`${file}\`; its samples, each with its verdict in its name, stand in \`samples/\` beside it.

    npm install
    npm run check       # mistakes, types
    npm test            # samples${language === "rego" ? " and Rego tests" : ""}
    npm run build       # out/bundle.tar.gz: one WASM module for every OPA SDK
    npm run template    # out/templates: Gatekeeper ConstraintTemplates and Constraints

    npx portcullis new policy require-team${language === "rego" ? " --language rego" : ""}    # another policy
    npx portcullis scan k8s/ --policies policies
`;
}
