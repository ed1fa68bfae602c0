# METADATA
# title: Roles must name what they allow
# description: A `*` grants what does not exist yet as well as what does.
# custom:
#   kind: RbacNoWildcards
#   severity: high
#   mode: admission
#   references: [CIS 5.1.3, NSA §3, "K02:2025", T1098.006]
#   match:
#     kinds:
#     - apiGroups: ["rbac.authorization.k8s.io"]
#       kinds: ["Role", "ClusterRole"]
#   parameters:
#     type: object
#     properties:
#       allowNames:
#         type: array
#         description: Roles to leave alone; a `*` matches within a name. The built-in ones by default.
#         items: {type: string}
#       fields:
#         type: array
#         description: Fields of a rule in which a wildcard counts.
#         items: {type: string, enum: [verbs, resources, apiGroups, nonResourceURLs]}
package rbacnowildcards

allow_names := object.get(input, ["parameters", "allowNames"], ["cluster-admin", "system:*", "admin", "edit", "view"])

fields := object.get(input, ["parameters", "fields"], ["verbs", "resources", "apiGroups", "nonResourceURLs"])

violation contains {"msg": msg, "path": ["rules", index]} if {
	role := input.review.object

	# The rules of an aggregated role are filled in by a controller.
	not role.aggregationRule
	name := object.get(role, ["metadata", "name"], "")
	not allowed(name)
	some index, rule in role.rules
	wildcards := [field | some field in fields; some value in rule[field]; wildcard(field, value)]
	count(wildcards) > 0
	msg := sprintf(
		"%s/%s rule %d: wildcard in %s",
		[role.kind, name, index, concat(", ", sort({field | some field in wildcards}))],
	)
}

wildcard(_, value) if value == "*"

# `pods/*` and `*/scale` are wildcards too; the URL `/healthz/*` is not.
wildcard("resources", value) if regex.match(`^\*/|/\*$`, value)

allowed(name) if {
	some pattern in allow_names
	glob.match(pattern, [], name)
}
