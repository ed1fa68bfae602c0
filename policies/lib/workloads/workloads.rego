# METADATA
# title: The pod inside any workload
# description: Pods and the eight kinds that hold a pod template, with all three lists of containers.
package lib.workloads

default_pod_path := ["spec", "template", "spec"]

pod_paths := {
	"Pod": ["spec"],
	"PodTemplate": ["template", "spec"],
	"CronJob": ["spec", "jobTemplate", "spec", "template", "spec"],
}

# Where the pod's spec lies in the resource.
pod_path(resource) := object.get(pod_paths, resource.kind, default_pod_path)

# The pod's spec; a null or missing one has no fields.
pod_spec(resource) := spec if {
	spec := object.get(resource, pod_path(resource), null)
	is_object(spec)
} else := {}

# Every container of all three lists, with the list and the path to it. A null list has none.
containers(resource) := [found |
	spec := pod_spec(resource)
	some list in ["initContainers", "containers", "ephemeralContainers"]
	some index, container in spec[list]
	found := {
		"container": container,
		"list": list,
		"path": array.concat(pod_path(resource), [list, index]),
	}
]

# "Deployment/shop/web" for messages; a name that the API server will generate ends in "?".
label(resource) := sprintf("%s/%s/%s", [resource.kind, namespace, name(metadata)]) if {
	metadata := object.get(resource, "metadata", {})
	namespace := object.get(metadata, "namespace", "default")
}

name(metadata) := metadata.name if {
	metadata.name != ""
} else := sprintf("%s?", [object.get(metadata, "generateName", "")])
