# METADATA
# title: Pods must not mount the container runtime's socket
# description: Whoever can talk to the runtime owns the node. A parent directory of a socket is as good as the socket.
# custom:
#   kind: NoRuntimeSocket
#   severity: critical
#   mode: admission
#   references: [NSA §1, "K01:2025", T1610, T1611]
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
#       sockets:
#         type: array
#         description: Absolute paths of the sockets to keep pods from. Docker, containerd, CRI-O and k3s by default.
#         items: {type: string}
#       exemptImages:
#         type: array
#         description: Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix.
#         items: {type: string}
package noruntimesocket

import data.lib.images
import data.lib.workloads

default_sockets := [
	"/run/docker.sock",
	"/run/containerd/containerd.sock",
	"/run/crio/crio.sock",
	"/run/k3s/containerd/containerd.sock",
	"/var/run/docker.sock",
	"/var/run/containerd/containerd.sock",
	"/var/run/crio/crio.sock",
	"/var/run/k3s/containerd/containerd.sock",
]

sockets := object.get(input, ["parameters", "sockets"], default_sockets)

violation contains {"msg": msg, "path": path} if {
	resource := input.review.object
	some index, volume in workloads.pod_spec(resource).volumes
	some socket in sockets
	covers(segments(volume.hostPath.path), segments(socket))
	not all_mounts_exempt(resource, volume.name)
	path := array.concat(workloads.pod_path(resource), ["volumes", index, "hostPath", "path"])
	msg := sprintf("volume %q mounts the container runtime socket via %s", [volume.name, volume.hostPath.path])
}

# The directory or file itself, or any directory above it.
covers(path, socket) if array.slice(socket, 0, count(path)) == path

# The path's names without empty ones and `.`. A `..` is resolved from the left.
segments(path) := resolved([part | some part in split(path, "/"); not part in {"", "."}])

# A `..` cancels the name before it: what stays is every name that no later `..` takes back.
resolved(parts) := [part |
	some index, part in parts
	part != ".."
	not taken_back(parts, index)
]

taken_back(parts, index) if {
	some last in numbers.range(index + 1, count(parts))
	following := array.slice(parts, index + 1, last)
	ups := count([part | some part in following; part == ".."])
	downs := count(following) - ups
	ups == downs + 1
}

all_mounts_exempt(resource, volume) if {
	mounting := [found |
		some found in workloads.containers(resource)
		some mount in found.container.volumeMounts
		mount.name == volume
	]
	count(mounting) > 0
	every found in mounting {
		images.exempt(found.container.image)
	}
}
