/** What an editor offers while a policy is written: the fields of the kind, as the language service completes them. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("./", import.meta.url));
const file = `${folder}policy-being-written.ts`;

/** The names offered at `▮` in a policy for a kind. */
function offered(judged: string, body: string): readonly string[] {
  const marked = `import { containersOf, definePolicy, type ${judged} } from "./index.ts";
export interface Params {
  /** Registries that images may come from. */
  registries?: string[];
}
export default definePolicy<${judged}, Params>({
  kind: "Sample",
  title: "Sample",
  severity: "low",
  match: { kinds: [] },
  *violations({ object, parameters, review }) {
    ${body}
  },
});
`;
  const text = marked.replace("▮", "");
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const found = name === file ? text : ts.sys.readFile(name);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
  });
  const completions = service.getCompletionsAtPosition(file, marked.indexOf("▮"), {});
  return (completions?.entries ?? []).map(({ name }) => name);
}

test("the fields of a pod's specification", () => {
  const names = offered("Pod", "if (object.spec?.▮) return;");
  expect(names).toEqual(expect.arrayContaining(["containers", "hostNetwork", "securityContext", "volumes"]));
  expect(names).not.toContain("replicas");
});

test("the fields of another kind", () => {
  const names = offered("Deployment", "if (object.spec?.▮) return;");
  expect(names).toEqual(expect.arrayContaining(["replicas", "selector", "template"]));
  expect(names).not.toContain("containers");
});

test("what is deep inside", () => {
  const names = offered(
    "Pod",
    "for (const c of object.spec?.containers ?? []) if (c.securityContext?.capabilities?.▮) return;",
  );
  expect(names).toEqual(["add", "drop"]);
});

test("the containers of any workload", () => {
  const names = offered("Workload", "for (const container of containersOf(object)) yield { msg: container.▮ };");
  expect(names).toEqual(expect.arrayContaining(["name", "image", "path", "list", "ports", "resources"]));
});

test("parameters, the review, and what a violation may say", () => {
  expect(offered("Pod", "if (parameters.▮) return;")).toEqual(["registries"]);
  expect(offered("Pod", "if (review.▮) return;")).toEqual(
    expect.arrayContaining(["operation", "userInfo", "oldObject"]),
  );
  expect(offered("Pod", 'yield { msg: "a", ▮ };')).toEqual(expect.arrayContaining(["details", "path"]));
});
