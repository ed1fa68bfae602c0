# METADATA
# title: ConstraintTemplates must load and look at every container
# description: >-
#   A template whose name, schema or Rego is off is refused by Gatekeeper; one that reads only `spec.containers` lets
#   init and ephemeral containers through.
# custom:
#   kind: GatekeeperTemplate
#   severity: high
#   mode: file
#   references: ["K04:2025", NSA §5]
#   match:
#     kinds:
#     - apiGroups: ["templates.gatekeeper.sh"]
#       kinds: ["ConstraintTemplate"]
#   parameters:
#     type: object
#     properties:
#       requireV1:
#         type: boolean
#         description: The template must be templates.gatekeeper.sh/v1. True by default.
#       requireAllContainerLists:
#         type: boolean
#         description: Rego that reads containers must read initContainers and ephemeralContainers too. True by default.
package gatekeepertemplate

template := input.review.object

parameters := object.get(input, "parameters", {})

kind := object.get(template, ["spec", "crd", "spec", "names", "kind"], "")

targets := object.get(template, ["spec", "targets"], [])

# Every piece of Rego in the template, with the path to it.
sources contains {"rego": target.rego, "path": ["spec", "targets", index, "rego"]} if some index, target in targets

sources contains {"rego": code.source.rego, "path": ["spec", "targets", index, "code", c, "source", "rego"]} if {
	some index, target in targets
	some c, code in target.code
	code.engine == "Rego"
}

violation contains {"msg": message(problem), "path": ["apiVersion"]} if {
	object.get(parameters, "requireV1", true)
	template.apiVersion != "templates.gatekeeper.sh/v1"
	problem := sprintf("apiVersion is %s, expected templates.gatekeeper.sh/v1", [template.apiVersion])
}

violation contains {"msg": message(problem), "path": ["metadata", "name"]} if {
	template.metadata.name != lower(kind)
	problem := sprintf("the name must be the kind in lower case, %q", [lower(kind)])
}

violation contains {"msg": message(problem), "path": ["spec", "targets"]} if {
	count(targets) != 1
	problem := sprintf("there must be exactly one target, found %d", [count(targets)])
}

violation contains {"msg": message(problem), "path": ["spec", "targets", index, "target"]} if {
	some index, entry in targets
	entry.target != "admission.k8s.gatekeeper.sh"
	problem := sprintf("target %q is not known to Gatekeeper", [entry.target])
}

violation contains {"msg": message(problem), "path": source.path} if {
	some source in sources
	contains(source.rego, "input.parameters")
	not object.get(template, ["spec", "crd", "spec", "validation", "openAPIV3Schema"], false)
	problem := "the Rego reads input.parameters, but the template has no openAPIV3Schema"
}

violation contains {"msg": message(problem), "path": source.path} if {
	some source in sources
	some builtin in ["http.send", "opa.runtime", "net.lookup_ip_addr"]
	contains(source.rego, builtin)
	problem := sprintf("the Rego calls %s", [builtin])
}

violation contains {"msg": message(problem), "path": source.path} if {
	some source in sources
	object.get(parameters, "requireAllContainerLists", true)
	regex.match(`\bcontainers\b`, source.rego)
	missing := [list | some list in ["initContainers", "ephemeralContainers"]; not contains(source.rego, list)]
	count(missing) > 0
	problem := sprintf("the Rego reads containers but not %s", [concat(" and ", missing)])
}

# The pod-level value counts for every container that has none of its own.
violation contains {"msg": message(problem), "path": source.path} if {
	some source in sources
	regex.match(`not \w+\.securityContext\.runAsNonRoot`, source.rego)
	not contains(source.rego, "spec.securityContext")
	problem := "the Rego judges runAsNonRoot without the pod-level securityContext"
}

message(problem) := sprintf("ConstraintTemplate/%s: %s", [object.get(template, ["metadata", "name"], ""), problem])
