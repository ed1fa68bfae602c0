package twin.psscapabilitiesbaseline

import data.lib.images
import data.lib.workloads

default allowed := [
	"AUDIT_WRITE",
	"CHOWN",
	"DAC_OVERRIDE",
	"FOWNER",
	"FSETID",
	"KILL",
	"MKNOD",
	"NET_BIND_SERVICE",
	"SETFCAP",
	"SETGID",
	"SETPCAP",
	"SETUID",
	"SYS_CHROOT",
]

allowed := input.parameters.allowed if input.parameters.allowed != null

violation contains {"msg": msg, "path": path} if {
	some found in workloads.containers(input.review.object)
	not exempt(found.container)
	forbidden := [name |
		some name in found.container.securityContext.capabilities.add
		not name in allowed
	]
	count(forbidden) > 0
	path := array.concat(found.path, ["securityContext", "capabilities", "add"])
	msg := sprintf(
		`container "%s" must not add capability %s; allowed: %s`,
		[data.twin.name(found.container), concat(", ", forbidden), concat(", ", allowed)],
	)
}

# A rule of its own: under `not`, an image that is missing would make the whole expression undefined.
exempt(container) if images.exempt(container.image)
