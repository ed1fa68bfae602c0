# METADATA
# title: Pods must not share the host's namespaces
# description: hostNetwork, hostPID and hostIPC let a pod see and reach what runs beside it on the node.
# custom:
#   kind: PssHostNamespaces
#   severity: critical
#   mode: admission
#   references: [PSS Baseline "Host Namespaces", CIS 5.2.3, CIS 5.2.4, CIS 5.2.5, T1611]
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
#       allowed:
#         type: array
#         description: Fields that may be true all the same, such as `hostNetwork`.
#         items: {type: string, enum: [hostNetwork, hostPID, hostIPC]}
#       exemptImages:
#         type: array
#         description: Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix.
#         items: {type: string}
package psshostnamespaces

import data.lib.images
import data.lib.workloads

namespaces := {"hostNetwork": "network", "hostPID": "PID", "hostIPC": "IPC"}

violation contains {"msg": msg, "path": path} if {
	resource := input.review.object
	spec := workloads.pod_spec(resource)
	some field, namespace in namespaces
	spec[field] == true
	not allowed(field)
	not all_exempt(resource)
	path := array.concat(workloads.pod_path(resource), [field])
	msg := sprintf(
		"%s sets %s=true; sharing the host %s namespace is not allowed",
		[workloads.label(resource), field, namespace],
	)
}

allowed(field) if field in input.parameters.allowed

# A pod-level finding is dropped only when every container of the pod is exempt.
all_exempt(resource) if {
	containers := workloads.containers(resource)
	count(containers) > 0
	every found in containers {
		images.exempt(found.container.image)
	}
}
