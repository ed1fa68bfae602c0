# METADATA
# title: The API server must write an audit log
# description: Without a policy file and a place to write to, nothing is logged, whatever the rotation flags say.
# custom:
#   kind: KubeadmAuditFlags
#   severity: high
#   mode: file
#   references: [CIS 1.2.16, CIS 1.2.17, CIS 1.2.18, CIS 1.2.19, CIS 3.2.1, NSA §4]
#   match:
#     kinds:
#     - apiGroups: ["kubeadm.k8s.io"]
#       kinds: ["ClusterConfiguration"]
#   parameters:
#     type: object
#     properties:
#       minAge:
#         type: integer
#         description: Days that a log file must be kept at least; 30 by default.
#       minBackup:
#         type: integer
#         description: Rotated files that must be kept at least; 10 by default.
#       minSize:
#         type: integer
#         description: Megabytes that a file must hold at least before it is rotated; 100 by default.
#       allowWebhookOnly:
#         type: boolean
#         description: A webhook back end may stand in for the log file. True by default.
package kubeadmauditflags

import data.lib.kubeadm

document := input.review.object

flags := kubeadm.flags(document)

parameters := object.get(input, "parameters", {})

minimum := {
	"audit-log-maxage": object.get(parameters, "minAge", 30),
	"audit-log-maxbackup": object.get(parameters, "minBackup", 10),
	"audit-log-maxsize": object.get(parameters, "minSize", 100),
}

path := ["apiServer", "extraArgs"]

violation contains {"msg": "audit logging is off: audit-policy-file is not set", "path": path} if {
	kubeadm.configures(document)
	not flags["audit-policy-file"]
}

violation contains {"msg": msg, "path": path} if {
	kubeadm.configures(document)
	not has_backend
	msg := "audit logging is off: neither audit-log-path nor audit-webhook-config-file is set"
}

violation contains {"msg": msg, "path": array.concat(path, [flag])} if {
	rotates
	some flag, least in minimum
	value := flags[flag]
	too_small(flag, value, least)
	msg := sprintf("audit logging is under-configured: %s is %s, expected at least %d", [flag, value, least])
}

has_backend if flags["audit-log-path"]

has_backend if {
	object.get(parameters, "allowWebhookOnly", true)
	flags["audit-webhook-config-file"]
}

# Standard output is not rotated by the API server.
rotates if {
	flags["audit-log-path"]
	flags["audit-log-path"] != "-"
}

too_small(_, value, _) if not regex.match(`^[0-9]+$`, value)

# Zero means "without limit" for age and backups, but a file of no size is an error.
too_small(flag, value, least) if {
	regex.match(`^[0-9]+$`, value)
	to_number(value) < least
	not unlimited(flag, to_number(value))
}

unlimited(flag, 0) if flag in {"audit-log-maxage", "audit-log-maxbackup"}
