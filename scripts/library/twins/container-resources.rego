package twin.containerresources

import data.lib.images
import data.lib.workloads

default required := ["requests.cpu", "requests.memory", "limits.memory"]

required := input.parameters.require if input.parameters.require != null

judged contains found if {
	some found in workloads.containers(input.review.object)
	found.list != "ephemeralContainers"
	not exempt(found.container)
}

violation contains {"msg": msg, "path": path} if {
	some found in judged
	some entry in required
	not stated(found.container, entry)
	path := array.concat(found.path, ["resources"])
	msg := sprintf(`container "%s" resources.%s missing`, [data.twin.name(found.container), entry])
}

violation contains {"msg": msg, "path": path} if {
	some found in judged
	some entry in required
	value := sprintf("%v", [stated(found.container, entry)[0]])
	not regex.match(`^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$`, value)
	path := array.concat(found.path, array.concat(["resources"], split(entry, ".")))
	msg := sprintf(
		`container "%s" resources.%s cannot be parsed "%s"`,
		[data.twin.name(found.container), entry, value],
	)
}

# In a list of its own, so that a value that is false still counts.
stated(container, entry) := [value] if {
	[group, resource] := split(entry, ".")
	value := container.resources[group][resource]
	value != null
}

# A rule of its own: under `not`, an image that is missing would make the whole expression undefined.
exempt(container) if images.exempt(container.image)
