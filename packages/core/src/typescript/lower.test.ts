import { expect, test } from "vitest";
import { lowerTypeScript } from "./index.ts";

/** The package of a policy with this body. */
async function rego(body: string, before = "", total = false): Promise<string> {
  const text = `import { definePolicy, containersOf, type Workload } from "@portcullis/sdk";
${before}
export default definePolicy<Workload, { names?: string[] }>({
  kind: "Sample", title: "Sample", severity: "low", match: { kinds: [] },
  *violations({ object, parameters }) {
    ${body}
  },
});`;
  const { modules, diagnostics } = await lowerTypeScript([{ name: "sample.ts", text }], { total });
  expect(diagnostics).toEqual([]);
  return `\n${modules[0]!.text}`;
}

test("one rule for each yield, guards in order", async () => {
  expect(
    await rego(`for (const container of containersOf(object)) {
      if (container.image.startsWith("registry.local/")) continue;
      if (container.securityContext?.privileged) yield { msg: \`\${container.name} is privileged\`, path: container.path };
      else yield { msg: "not from here" };
    }`),
  ).toMatchInlineSnapshot(`
    "
    # Sample
    package sample

    import data.lib.workload

    violation contains {"msg": msg, "path": container.path} if {
    	some container in workload.containers_of(input.review.object)
    	not startswith(container.image, "registry.local/")
    	container.securityContext.privileged == true
    	msg := sprintf("%v is privileged", [container.name])
    }

    violation contains {"msg": "not from here"} if {
    	some container in workload.containers_of(input.review.object)
    	not startswith(container.image, "registry.local/")
    	not container.securityContext.privileged == true
    }
    "
  `);
});

test("a condition of parts that must not hold becomes a rule", async () => {
  expect(
    await rego(`if (!(object.spec?.hostPID === true && object.spec.hostIPC === true)) yield { msg: "not both" };`),
  ).toMatchInlineSnapshot(`
    "
    # Sample
    package sample

    violation contains {"msg": "not both"} if not host_pid_and_host_ipc

    host_pid_and_host_ipc if {
    	input.review.object.spec.hostPID == true
    	input.review.object.spec.hostIPC == true
    }
    "
  `);
});

test("undefined is passed to functions by their default, or as js.undefined", async () => {
  const helpers = `
function listed(name: string | undefined, names: string[] = []): boolean { return name !== undefined && names.includes(name); }`;
  expect(
    await rego(`if (!listed(object.metadata?.name, parameters.names)) yield { msg: "unlisted" };`, helpers),
  ).toMatchInlineSnapshot(`
    "
    # Sample
    package sample

    import data.lib.js

    violation contains {"msg": "unlisted"} if {
    	not listed(
    		object.get(input.review.object, ["metadata", "name"], js.undefined),
    		object.get(input, ["parameters", "names"], []),
    	)
    }

    listed(name, names) if {
    	name != js.undefined
    	name in names
    }
    "
  `);
});

test("variables that a loop changes", async () => {
  expect(
    await rego(`let tty = 0;
    for (const container of containersOf(object)) if (container.tty) tty++;
    if (tty > 1) yield { msg: \`\${tty} terminals\` };`),
  ).toMatchInlineSnapshot(`
    "
    # Sample
    package sample

    import data.lib.workload

    violation contains {"msg": msg} if {
    	tty := sum([1 | some container in workload.containers_of(input.review.object); container.tty == true])
    	tty > 1
    	msg := sprintf("%v terminals", [tty])
    }
    "
  `);
});

test("details without what is undefined", async () => {
  expect(await rego(`yield { msg: "x", details: { owner: object.metadata?.labels?.owner } };`)).toMatchInlineSnapshot(`
    "
    # Sample
    package sample

    import data.lib.js

    violation contains {
    	"msg": "x",
    	"details": js.compact({"owner": object.get(input.review.object, ["metadata", "labels", "owner"], js.undefined)}),
    }
    "
  `);
});

test("without trust in types, every expression is defined whatever the input", async () => {
  const body = `for (const name of parameters.names ?? []) {
      if (name.startsWith("x") && object.kind !== name) yield { msg: \`\${name} is not allowed\` };
    }`;
  expect(await rego(body, "", true)).toMatchInlineSnapshot(`
    "
    # Sample
    package sample

    import data.lib.js

    violation contains js.compact({"msg": js.json_value(sprintf("%v is not allowed", [js.string(name)]))}) if {
    	some name in js.items(js.field(input.parameters, "names"))
    	js.starts_with(name, "x")
    	not js.strict_equal(js.field(input.review.object, "kind"), name)
    }
    "
  `);
});
