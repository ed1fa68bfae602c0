/** A server for one page: the runtime's modules as they are built, found by an import map. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const runtime = join(root, "packages/runtime");
const require = createRequire(join(runtime, "package.json"));
const types = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** The folder of a package; its entry may be deep inside. */
function folderOf(name) {
  const entry = require.resolve(name);
  return entry.slice(0, entry.lastIndexOf(join("node_modules", name)) + join("node_modules", name).length);
}

const url = (file) => `/${relative(root, file).split(sep).join("/")}`;

function importMap() {
  const built = (file) => url(join(runtime, "dist", file));
  const noble = join(runtime, "node_modules/@noble/hashes");
  return {
    imports: {
      "@portcullis/runtime": built("index.js"),
      "@portcullis/runtime/builtins": built("builtins/with-libraries.js"),
      "@portcullis/runtime/layout": built("layout.generated.js"),
      "@noble/hashes/": `${url(noble)}/`,
      fflate: url(join(folderOf("fflate"), "esm/browser.js")),
      graphql: url(join(folderOf("graphql"), "index.mjs")),
      re2js: url(join(folderOf("re2js"), "build/index.js")),
      yaml: url(join(folderOf("yaml"), "browser/index.js")),
    },
  };
}

const page = `<!doctype html>
<script type="importmap">${JSON.stringify(importMap())}</script>
<script type="module" src="/scripts/browser/page.mjs"></script>
`;

/** Answers with the address of the page, what the page will send, and how to stop. */
export async function serve({ wasm, cases }) {
  let receive;
  const answers = new Promise((resolve) => {
    receive = resolve;
  });
  const fixed = new Map([
    ["/", ["text/html", page]],
    ["/module.wasm", [types[".wasm"], wasm]],
    ["/cases.json", [types[".json"], JSON.stringify(cases)]],
  ]);
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      response.end();
      receive(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      return;
    }
    const [type, body] = fixed.get(request.url) ?? [types[extname(request.url)], undefined];
    const content = body ?? (await readFile(join(root, decodeURIComponent(request.url))).catch(() => undefined));
    response.writeHead(content === undefined ? 404 : 200, { "content-type": type ?? "text/plain" });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, answers, stop: () => server.close() };
}
