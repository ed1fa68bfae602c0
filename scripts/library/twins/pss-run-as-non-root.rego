package twin.pssrunasnonroot

import data.lib.images
import data.lib.workloads

resource := input.review.object

spec := workloads.pod_spec(resource)

containers := workloads.containers(resource)

judged := [found |
	some found in containers
	not exempt(found.container)
]

# From 1.35 a pod with a user namespace of its own may run as root inside it.
relaxed if {
	spec.hostUsers == false
	not older_than_1_35
}

older_than_1_35 if {
	regex.match(`^v1\.(0|[1-9][0-9]*)$`, input.parameters.version)
	to_number(substring(input.parameters.version, 3, -1)) < 35
}

violation contains {"msg": msg, "path": path} if {
	not relaxed
	spec.securityContext.runAsNonRoot == false
	pod_is_judged
	path := array.concat(workloads.pod_path(resource), ["securityContext", "runAsNonRoot"])
	msg := "pod must not set securityContext.runAsNonRoot=false"
}

pod_is_judged if count(containers) == 0

pod_is_judged if count(judged) > 0

violation contains {"msg": msg, "path": path} if {
	not relaxed
	some found in judged
	effective(found.container, "runAsNonRoot") != true
	not excused(found.container)
	path := array.concat(found.path, ["securityContext", "runAsNonRoot"])
	msg := sprintf(`container "%s" must set securityContext.runAsNonRoot=true`, [data.twin.name(found.container)])
}

excused(container) if {
	input.parameters.acceptRunAsUser == true
	effective(container, "runAsNonRoot") != false
	user := effective(container, "runAsUser")
	user != null
	user > 0
}

# A container's own value, else the pod's, else null.
effective(container, field) := container.securityContext[field] if {
	container.securityContext[field] != null
} else := spec.securityContext[field] if {
	spec.securityContext[field] != null
} else := null

# A rule of its own: under `not`, an image that is missing would make the whole expression undefined.
exempt(container) if images.exempt(container.image)
