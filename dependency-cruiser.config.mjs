/**
 * The import direction, proved: between packages, and between the folders of core, which are stages. A folder may
 * import only what stands on a lower level; folders of one level never import each other.
 */

const coreLevels = [
  ["source"],
  ["diagnostics"],
  ["ast", "types", "patterns"],
  ["builtins"],
  ["rego", "typescript"],
  ["analysis"],
  ["ir"],
  ["plan"],
  ["wasm"],
  ["codegen"],
  ["link"],
  ["bundle"],
];

const core = "^packages/core/src/";

const coreRules = coreLevels.flatMap((level, depth) =>
  level.map((folder) => {
    const forbidden = coreLevels
      .slice(depth)
      .flat()
      .filter((other) => other !== folder);
    return {
      name: `core: ${folder} looks only down`,
      severity: "error",
      from: { path: `${core}${folder}/`, pathNot: "\\.test\\.ts$" },
      to: { path: [...forbidden.map((other) => `${core}${other}/`), `${core}[^/]+\\.ts$`] },
    };
  }),
);

/** Who may import whom; what is not listed is forbidden. Tests of policies use the harness. */
const packages = {
  "packages/runtime": [],
  "packages/core": ["packages/runtime", "packages/sdk"],
  "packages/sdk": ["packages/core"],
  "packages/gatekeeper": ["packages/core", "packages/runtime"],
  "packages/testing": ["packages/gatekeeper", "packages/core", "packages/runtime"],
  "apps/cli": ["packages/testing", "packages/gatekeeper", "packages/core", "packages/runtime"],
  "policies/[^/]+": ["packages/sdk", "packages/testing"],
};

const packageRules = Object.entries(packages).map(([folder, allowed]) => ({
  name: `${folder} imports only ${allowed.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^${folder}/`, pathNot: "(\\.test\\.ts$|/test/)" },
  to: { path: "^(packages|apps|policies)/", pathNot: [`^${folder}/`, ...allowed.map((other) => `^${other}/`)] },
}));

export default {
  forbidden: [
    {
      name: "no cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    ...coreRules,
    ...packageRules,
    {
      name: "core and runtime are pure",
      comment: "The compiler and the host run in browsers too: files come in as text and go out as bytes.",
      severity: "error",
      from: { path: "^packages/(core|runtime)/src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "typescript is loaded by its front end only",
      severity: "error",
      from: { path: "^packages/core/src/", pathNot: "^packages/core/src/typescript/" },
      to: { path: "node_modules/typescript/" },
    },
    {
      name: "the wasm kit knows only the WASM specification",
      severity: "error",
      from: { path: `${core}wasm/`, pathNot: "\\.test\\.ts$" },
      to: { path: "^packages/", pathNot: `${core}wasm/` },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(\\.generated\\.ts$|/dist/|/build/|/assembly/|packages/runtime/tables)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "types", "default"],
      extensions: [".ts", ".js", ".mjs", ".json"],
    },
  },
};
