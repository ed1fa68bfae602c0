# METADATA
# title: A CIS benchmark run must not fail
# description: Reads the JSON of `kube-bench --json`; a failed test needs a waiver that has not run out.
# custom:
#   kind: KubeBenchGate
#   severity: high
#   mode: report
#   references: [NSA §5, "K07:2025"]
#   match:
#     kinds:
#     - apiGroups: ["report.portcullis.dev"]
#       kinds: ["KubeBenchReport"]
#   parameters:
#     type: object
#     properties:
#       failOnWarn:
#         type: boolean
#         description: A WARN counts as a FAIL. False by default.
#       requireTargets:
#         type: array
#         description: Node types that must be in the report, such as `master`, `etcd`, `node`, `policies`.
#         items: {type: string}
#       today:
#         type: string
#         description: The date, YYYY-MM-DD, against which waivers are judged; without it none has run out.
#       waivers:
#         type: array
#         description: Tests that may fail.
#         items:
#           type: object
#           required: [id, reason]
#           properties:
#             id: {type: string, description: A test's number, or a group as `1.2.*`.}
#             until: {type: string, description: "The last day, YYYY-MM-DD."}
#             reason: {type: string}
package kubebenchgate

parameters := object.get(input, "parameters", {})

# kube-bench writes an object; older releases wrote the bare array.
controls := input.review.object if {
	is_array(input.review.object)
} else := object.get(input.review.object, "Controls", [])

violation contains {"msg": "the report holds no controls", "path": ["Controls"]} if count(controls) == 0

violation contains {"msg": msg, "path": ["Controls", c, "tests", t, "results", r]} if {
	some c, control in controls
	some t, test in control.tests
	some r, result in test.results
	result.status in failing
	number := object.get(result, "test_number", "?")
	not waived(number)
	description := object.get(result, "test_desc", "")
	msg := sprintf("%s %s: %s (%s)", [number, result.status, description, object.get(control, "node_type", "?")])
}

violation contains {"msg": msg, "path": ["Controls"]} if {
	some target in parameters.requireTargets
	not target in {control.node_type | some control in controls}
	msg := sprintf("the report has no results for node type %q", [target])
}

violation contains {"msg": msg, "path": ["Totals", field]} if {
	some field, status in {"total_fail": "FAIL", "total_warn": "WARN", "total_pass": "PASS"}
	total := input.review.object.Totals[field]
	counted := count([1 | controls[_].tests[_].results[_].status == status])
	total != counted
	msg := sprintf("Totals.%s is %d, but the report holds %d", [field, total, counted])
}

failing contains "FAIL"

failing contains "WARN" if parameters.failOnWarn

waived(number) if {
	some waiver in parameters.waivers
	covers(waiver.id, number)
	not expired(waiver)
}

covers(id, number) if id == number

covers(id, number) if {
	endswith(id, ".*")
	startswith(number, trim_suffix(id, "*"))
}

# Dates of this form compare as text.
expired(waiver) if waiver.until < parameters.today
