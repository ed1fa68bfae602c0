/** `print`, from the compiler's option to the host's. */
import { load } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../src/index.ts";

const text = `package app

allow if {
	print("user", input.user, "of", input.missing)
	some role in input.roles
	print(role)
	role == "admin"
}
`;

async function printed(print: boolean): Promise<readonly string[]> {
  const { wasm } = await compile({ sources: [{ name: "app.rego", text }], entrypoints: ["app/allow"], print });
  const lines: string[] = [];
  const policy = await load(wasm!, { print: (line) => lines.push(line) });
  policy.evaluate({ user: { name: "alice" }, roles: ["dev", "admin"] });
  return lines;
}

test("prints a line per call, and <undefined> for what is not there", async () => {
  expect(await printed(true)).toEqual(['user {"name": "alice"} of <undefined>', "dev", "admin"]);
});

test("is erased unless it is asked for", async () => {
  expect(await printed(false)).toEqual([]);
});
