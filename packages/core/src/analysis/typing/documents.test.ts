import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";
import { kubernetesTypes as kubernetes } from "../../types/kubernetes/kubernetes-types.ts";

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

describe("Kubernetes' objects", () => {
  const policy = (kinds: string, body: string) => `# METADATA
# custom:
#   kind: NoHostNetwork
#   match:
#     kinds: ${kinds}
package nohostnetwork

violation contains {"msg": "x"} if {
	${body}
}`;
  const pods = '[{apiGroups: [""], kinds: [Pod]}]';

  it("have the types of the kinds that a policy matches", () => {
    expect(
      mistakes(policy(pods, "input.review.object.spec.contaners[_].image"), { kubernetes }),
    ).toMatchInlineSnapshot(`
      "9:2 rego_type_error: undefined ref: input.review.object.spec.contaners[_].image
        have: "contaners" in any<PodSpec, null>
        did you mean \`containers\`?"
    `);
    expect(
      mistakes(policy(pods, 'input.review.object.spec.hostNetwork == "true"'), { kubernetes }),
    ).toMatchInlineSnapshot(`
      "9:2 rego_type_error: match error
        left  : any<boolean, null>
        right : string"
    `);
    expect(mistakes(policy(pods, "input.review.oldObject.spec.containers[_].image == null"), { kubernetes })).toBe("");
  });

  it("may be of several kinds, and of every version", () => {
    const workloads = '[{apiGroups: ["", apps], kinds: [Pod, Deployment]}]';
    expect(mistakes(policy(workloads, "input.review.object.spec.template.spec.hostPID"), { kubernetes })).toBe("");
    expect(mistakes(policy(workloads, "input.review.object.spec.hostPID"), { kubernetes })).toBe("");
    expect(
      mistakes(policy(workloads, "input.review.object.spec.tempalte.spec"), { kubernetes }),
    ).toMatchInlineSnapshot(`
      "9:2 rego_type_error: undefined ref: input.review.object.spec.tempalte.spec
        have: "tempalte" in any<DeploymentSpec, PodSpec, null>
        did you mean \`template\`?"
    `);
    const scaling = "[{apiGroups: [autoscaling], kinds: [HorizontalPodAutoscaler]}]";
    expect(
      mistakes(policy(scaling, "input.review.object.spec.targetCPUUtilizationPercentage > 1"), { kubernetes }),
    ).toBe("");
  });

  it("can be anything where one of the kinds is not known", () => {
    const custom = '[{apiGroups: ["", example.com], kinds: [Pod, Gadget]}]';
    expect(mistakes(policy(custom, "input.review.object.spec.gadgets"), { kubernetes })).toBe("");
    expect(mistakes(policy("[null, Pod]", "input.review.object.anything"), { kubernetes })).toBe("");
    expect(mistakes(policy('[{apiGroups: ["*"], kinds: ["*"]}]', "input.review.object.anything"), { kubernetes })).toBe(
      "",
    );
  });

  it("are named in METADATA by API version and kind", () => {
    const named = (name: string, body: string) => `package p

# METADATA
# schemas:
#   - input: schema.kubernetes.${name}
a if ${body}`;
    expect(mistakes(named("networking.k8s.io.v1.Ingress", "input.spec.tsl"), { kubernetes })).toMatchInlineSnapshot(`
      "6:6 rego_type_error: undefined ref: input.spec.tsl
        have: "tsl" in any<IngressSpec, null>
        did you mean \`tls\`?"
    `);
    expect(mistakes(named("v1.PodSpec", "input.containers[_].ports[_].containerPort > 80"), { kubernetes })).toBe("");
    expect(mistakes(named("v1.Pot", "input.spec"), { kubernetes })).toMatchInlineSnapshot(`
      "6:1 rego_type_error: undefined schema: schema.kubernetes.v1.Pot
        Kubernetes' own are called by API version and kind, as schema.kubernetes.apps.v1.Deployment"
    `);
  });
});

describe("the parameters of a policy", () => {
  const policy = (parameters: string, body: string) => `# METADATA
# custom:
#   kind: Policy
#   parameters: ${parameters}
package policy

violation contains 1 if {
	${body}
}`;

  it("are what METADATA declares", () => {
    const registry = "{type: object, properties: {registry: {type: string}}}";
    expect(mistakes(policy(registry, "startswith(input.name, input.parameters.registri)"), {})).toMatchInlineSnapshot(`
      "8:25 rego_type_error: undefined ref: input.parameters.registri
        have: "registri" in object<registry: string>
        want (one of): "registry""
    `);
    expect(mistakes(policy(registry, "startswith(input.name, input.parameters.registry)"), {})).toBe("");
    expect(mistakes(policy("{type: object}", "input.parameters.anything"), {})).toBe("");
  });
});
