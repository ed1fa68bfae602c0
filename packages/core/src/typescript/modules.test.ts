/** What a policy imports beside TypeScript: Rego modules, with types that are derived from them, and JSON files. */
import { loadSync } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { codeFrames } from "../diagnostics/code-frame.ts";
import type { Source } from "../source/source.ts";

const exempt = `package lib.exempt

# Images that any policy lets pass.
images := {"registry.local/base"}

is_exempt(image, patterns) if image in images

is_exempt(image, patterns) if {
	some pattern in patterns
	startswith(image, pattern)
}

owner(image) := split(image, "/")[0] if contains(image, "/")

default limit := 3

limit := 5 if input.parameters.large

never_called(x) := sprintf("%v", [x])
`;

function policy(imports: string, body: string): Source {
  return {
    name: "policies/images/policy.ts",
    text: `import { containersOf, definePolicy, type Workload } from "@portcullis/sdk";
${imports}
export default definePolicy<Workload, { patterns?: string[] }>({
  kind: "Images", title: "Images", severity: "low", match: { kinds: [] },
  *violations({ object, parameters }) { ${body} },
});
`,
  };
}

const pod = (image: string) => ({
  parameters: { patterns: ["shop/"] },
  review: { object: { kind: "Pod", spec: { containers: [{ name: "a", image }] } } },
});

test("a Rego module is imported with types", async () => {
  const body = `
    for (const { image } of containersOf(object)) {
      if (is_exempt(image, parameters.patterns ?? [])) continue;
      yield { msg: \`\${image} of \${owner(image) ?? "nobody"}, \${limit}, \${images.has(image)}\` };
    }`;
  const source = policy(`import { images, is_exempt, limit, owner } from "../lib/exempt.rego";`, body);
  const resolve = (specifier: string) =>
    specifier === "../lib/exempt.rego" ? { name: "policies/lib/exempt.rego", text: exempt } : undefined;
  const { wasm, diagnostics, modules } = await compile({ sources: [source], resolve });
  expect(codeFrames(diagnostics)).toBe("");
  expect(modules.find(({ package: name }) => name === "images")?.text).toMatchInlineSnapshot(`
    "# Images
    package images

    import data.lib.exempt
    import data.lib.js
    import data.lib.workload

    violation contains {"msg": msg} if {
    	some item in workload.containers_of(input.review.object)
    	not exempt.is_exempt(item.image, js.get(input, ["parameters", "patterns"], []))
    	msg := sprintf("%v of %v, %v, %v", [item.image, js.string(owner(item)), exempt.limit, is_images_has(item)])
    }

    owner(item) := exempt.owner(item.image) if exempt.owner(item.image) != null

    else := "nobody"

    is_images_has(item) := true if item.image in exempt.images

    else := false
    "
  `);
  const loaded = loadSync(wasm!);
  const messages = (image: string) => loaded.evaluate(pod(image), "images/violation");
  expect(messages("registry.local/base")).toEqual([{ result: [] }]);
  expect(messages("shop/web")).toEqual([{ result: [] }]);
  expect(messages("other/web")).toEqual([{ result: [{ msg: "other/web of other, 3, false" }] }]);
  expect(messages("nginx")).toEqual([{ result: [{ msg: "nginx of nobody, 3, false" }] }]);
});

test("a Rego module among the sources is not read twice", async () => {
  const source = policy(
    `import { is_exempt } from "../lib/exempt.rego";`,
    `if (is_exempt(object.kind ?? "", [])) yield { msg: "x" };`,
  );
  const { diagnostics } = await compile({ sources: [source, { name: "policies/lib/exempt.rego", text: exempt }] });
  expect(codeFrames(diagnostics)).toBe("");
});

test("mistakes in the use of a Rego module are found", async () => {
  const resolve = () => ({ name: "policies/lib/exempt.rego", text: exempt });
  const source = policy(
    `import { is_exmpt, is_exempt, limit } from "../lib/exempt.rego";`,
    `if (is_exempt(object.kind) || limit === "3") yield { msg: "x" };`,
  );
  const { diagnostics } = await compile({ sources: [source], resolve });
  expect(diagnostics.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "'"../lib/exempt.rego"' has no exported member named 'is_exmpt'. Did you mean 'is_exempt'?",
      "Expected 2 arguments, but got 1.",
      "This comparison appears to be unintentional because the types 'number' and 'string' have no overlap.",
    ]
  `);
});

test("a JSON file is a constant of its type", async () => {
  const limits = `{ "modes": [{ "name": "on", "limit": 5 }], "otherwise": 1 }`;
  const resolve = () => ({ name: "policies/images/limits.json", text: limits });
  const source = policy(
    `import limits from "./limits.json" with { type: "json" };`,
    `if (limits.modes.some(({ name }) => name === object.kind)) yield { msg: \`\${limits.otherwise}\` };`,
  );
  const { diagnostics, modules } = await compile({ sources: [source], resolve });
  expect(codeFrames(diagnostics)).toBe("");
  expect(modules.find(({ package: name }) => name === "images")?.text).toMatchInlineSnapshot(`
    "# Images
    package images

    violation contains {"msg": msg} if {
    	some element in limits.modes
    	element.name == input.review.object.kind
    	msg := sprintf("%v", [limits.otherwise])
    }

    limits := {"modes": [{"name": "on", "limit": 5}], "otherwise": 1}
    "
  `);
  const wrong = policy(
    `import limits from "./limits.json" with { type: "json" };`,
    `if (limits.mode) yield { msg: "x" };`,
  );
  expect((await compile({ sources: [wrong], resolve })).diagnostics[0]?.message).toMatchInlineSnapshot(
    `"Property 'mode' does not exist on type '{ … }'. Did you mean 'modes'?"`,
  );
  const broken = await compile({ sources: [source], resolve: () => ({ name: "limits.json", text: "{ 1 }" }) });
  expect(broken.diagnostics[0]?.message).toContain("this is no JSON");
});

test("only what is called of a helper file comes along", async () => {
  const helpers = `export function used(text: string): string { return text.trim(); }
export function unused(text: string): string { while (true) {} }
export class Unused {}`;
  const source = policy(`import { used } from "./helpers.ts";`, `yield { msg: used(object.kind ?? "") };`);
  const { diagnostics, modules } = await compile({
    sources: [source],
    resolve: () => ({ name: "policies/images/helpers.ts", text: helpers }),
  });
  expect(codeFrames(diagnostics)).toBe("");
  expect(modules.map(({ text }) => text).join("\n")).not.toContain("unused");
});
