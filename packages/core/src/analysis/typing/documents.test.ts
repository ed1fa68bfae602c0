import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

const schemas = {
  input: { properties: { user: { type: "string" }, port: { type: "integer" } } },
  "acl.users": { additionalProperties: { type: "array", items: { type: "string" } } },
};

describe("schemas in METADATA", () => {
  it("type input for a rule", () => {
    expect(
      mistakes(
        `package p

# METADATA
# schemas:
#   - input: schema.input
a if input.usr == "admin"

b if input.usr == "admin"`,
        { schemas },
      ),
    ).toMatchInlineSnapshot(`
      "6:6 rego_type_error: undefined ref: input.usr
        have: "usr" in object<port: number, user: string>
        want (one of): "port", "user""
    `);
  });

  it("hold for a package, and are overridden nearer to the rule", () => {
    expect(
      mistakes(
        `# METADATA
# schemas:
#   - input: schema.input
package p

a if input.port == "80"

# METADATA
# schemas:
#   - input.port: {type: string}
b if input.port == "80"`,
        { schemas },
      ),
    ).toMatchInlineSnapshot(`
      "6:6 rego_type_error: match error
        left  : number
        right : string"
    `);
  });

  it("hold for packages below", () => {
    const root = `# METADATA
# scope: subpackages
# schemas:
#   - data.acl: {type: object, properties: {admins: {type: array}}}
package p`;
    expect(mistakes([root, "package p.q\n\na if data.acl.users"])).toMatchInlineSnapshot(`
      "3:6 rego_type_error: undefined ref: data.acl.users
        have: "users" in object<admins: array[any]>
        want (one of): "admins""
    `);
  });

  it("must be known when there are any", () => {
    const text = `package p

# METADATA
# schemas:
#   - input: schema.nowhere
a if input.x`;
    expect(mistakes(text)).toBe("");
    expect(mistakes(text, { schemas })).toMatchInlineSnapshot(`
      "6:1 rego_type_error: undefined schema: schema.nowhere
        schemas are given to the compiler by name: \`schema.pod\` is the schema called \`pod\`"
    `);
  });
});
