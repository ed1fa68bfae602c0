package twin.pssprivilegedcontainers

import data.lib.images
import data.lib.workloads

violation contains {"msg": msg, "path": path} if {
	some found in workloads.containers(input.review.object)
	found.container.securityContext.privileged == true
	not exempt(found.container)
	path := array.concat(found.path, ["securityContext", "privileged"])
	msg := sprintf(
		`%s container "%s" must not set securityContext.privileged=true`,
		[found.list, data.twin.name(found.container)],
	)
}

# A rule of its own: under `not`, an image that is missing would make the whole expression undefined.
exempt(container) if images.exempt(container.image)
