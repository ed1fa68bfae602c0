# METADATA
# title: Secrets belong in files, not in the environment
# description: A process's environment leaks into crash dumps, logs and child processes; a mounted file does not.
# custom:
#   kind: SecretNotInEnv
#   severity: low
#   mode: admission
#   references: [CIS 5.4.1, NSA §5, "K03:2025", T1552.007]
#   match:
#     kinds:
#     - apiGroups: [""]
#       kinds: ["Pod", "ReplicationController", "PodTemplate"]
#     - apiGroups: ["apps"]
#       kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"]
#     - apiGroups: ["batch"]
#       kinds: ["Job", "CronJob"]
#   parameters:
#     type: object
#     properties:
#       allowKeys:
#         type: array
#         description: Secret keys that may be read into the environment all the same.
#         items: {type: string}
#       exemptImages:
#         type: array
#         description: Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix.
#         items: {type: string}
package secretnotinenv

import data.lib.images
import data.lib.workloads

allow_keys := object.get(input, ["parameters", "allowKeys"], [])

violation contains {"msg": msg, "path": path} if {
	some found in workloads.containers(input.review.object)
	not exempt(found.container)
	some index, variable in found.container.env
	reference := variable.valueFrom.secretKeyRef
	not reference.key in allow_keys
	path := array.concat(found.path, ["env", index])
	msg := sprintf(
		"container %q reads secret %q into environment variable %s",
		[found.container.name, object.get(reference, "name", ""), variable.name],
	)
}

violation contains {"msg": msg, "path": path} if {
	some found in workloads.containers(input.review.object)
	not exempt(found.container)
	some index, source in found.container.envFrom
	path := array.concat(found.path, ["envFrom", index])
	msg := sprintf(
		"container %q reads every key of secret %q into its environment",
		[found.container.name, object.get(source.secretRef, "name", "")],
	)
}

exempt(container) if images.exempt(container.image)
