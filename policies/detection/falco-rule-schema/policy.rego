# METADATA
# title: Falco rules must be complete
# description: A rule that lacks a field does not load, and one without tags or pod fields cannot be triaged.
# custom:
#   kind: FalcoRuleSchema
#   severity: medium
#   mode: file
#   references: [NSA §4, "K10:2025"]
#   match:
#     kinds:
#     - apiGroups: ["config.portcullis.dev"]
#       kinds: ["FalcoRules"]
#   parameters:
#     type: object
#     properties:
#       requireTags:
#         type: boolean
#         description: Every rule must have tags. True by default.
#       requiredOutputFields:
#         type: array
#         description: Fields that every output must show.
#         items: {type: string}
package falcoruleschema

parameters := object.get(input, "parameters", {})

required_fields := object.get(parameters, "requiredOutputFields", ["%container.id", "%user.name", "%proc.cmdline"])

item_keys := {"rule", "macro", "list", "required_engine_version", "required_plugin_versions"}

rule_keys := {
	"rule", "desc", "condition", "output", "priority", "tags", "source", "enabled", "exceptions", "override",
	"append", "warn_evttypes", "skip-if-unknown-filter", "capture", "capture_duration",
}

priorities := {
	"emergency", "alert", "critical", "error", "warning", "notice", "info", "informational", "debug",
}

violation contains {"msg": msg, "path": [index]} if {
	some index, item in input.review.object
	kinds := [key | some key, _ in item; key in item_keys]
	count(kinds) != 1
	msg := sprintf("item %d must be exactly one of rule, macro, list or a version requirement", [index])
}

violation contains {"msg": message(item, problem), "path": [index]} if {
	some index, item in input.review.object
	item.rule
	not partial(item)
	some problem in problems(item)
}

violation contains {"msg": message(item, problem), "path": [index, key]} if {
	some index, item in input.review.object
	item.rule
	some key, _ in item
	not key in rule_keys
	problem := sprintf("unknown key %q", [key])
}

message(item, problem) := sprintf("rule %q: %s", [item.rule, problem])

# An item that changes a rule of another file may leave out what it does not change.
partial(item) if item.append

partial(item) if item.override

problems(item) := ((missing(item) | bad_priority(item)) | bad_tags(item)) | bad_output(item)

missing(item) := {sprintf("%s is missing", [key]) |
	some key in ["desc", "condition", "output", "priority"]
	object.get(item, key, "") == ""
}

bad_priority(item) := {sprintf("priority %q is none of Falco's", [item.priority]) |
	not lower(item.priority) in priorities
}

bad_tags(item) := {"there are no tags" |
	object.get(parameters, "requireTags", true)
	count(object.get(item, "tags", [])) == 0
}

bad_output(item) := {sprintf("output does not show %s", [field]) |
	some field in required_fields
	not contains(item.output, field)
}
