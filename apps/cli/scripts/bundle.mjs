/**
 * Puts the command line and all that it imports into few files: Node spends more time on finding and reading
 * three hundred modules than on most commands. Each command stays a file of its own, loaded when it runs. What is not
 * put in is a dependency of the published package; the rest are devDependencies.
 */
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/**
 * TypeScript stays outside and is required: if it is imported, Node searches its nine megabytes twice, once for the
 * syntax of modules and once for the names of exports.
 */
const required = {
  name: "required",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript$/ }, ({ path }) => ({ path, namespace: "required" }));
    onLoad({ filter: /.*/, namespace: "required" }, ({ path }) => ({
      contents: `import { createRequire } from "node:module";
export default createRequire(import.meta.url)(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * The library's modules for browsers are the same code as its CommonJS for Node; but of modules only what is used is put in,
 * and nothing runs before it is needed.
 */
const yaml = join(dirname(createRequire(import.meta.url).resolve("yaml/package.json")), "browser/dist/index.js");

// Names of chunks change with their content: what is left of the last time goes.
rmSync(path("dist"), { recursive: true, force: true });
await build({
  entryPoints: [path("src/main.ts"), path("src/run.ts")],
  outdir: path("dist"),
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  plugins: [required],
  external: ["typescript-json-schema"],
  alias: { yaml },
  // Half of a command's start is reading text. Names stay, for stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  // CommonJS libraries that are bundled ask for Node's modules with \`require\`.
  banner: {
    js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
