# METADATA
# title: Images must be pinned by digest
# description: A tag can be moved to another image after review; a digest cannot.
# custom:
#   kind: ImageDigest
#   severity: high
#   mode: admission
#   references: [CIS 5.5.1, NSA §5, T1525]
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
#       algorithms:
#         type: array
#         description: Digest algorithms to accept; sha256 and sha512 by default.
#         items: {type: string, enum: [sha256, sha512]}
#       exemptImages:
#         type: array
#         description: Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix.
#         items: {type: string}
package imagedigest

import data.lib.images
import data.lib.workloads

# Whole digests only: lower-case hex of the algorithm's full length, at the end of the reference.
digests := {
	"sha256": `@sha256:[0-9a-f]{64}$`,
	"sha512": `@sha512:[0-9a-f]{128}$`,
}

algorithms := object.get(input, ["parameters", "algorithms"], ["sha256", "sha512"])

violation contains {"msg": msg, "path": path} if {
	some found in workloads.containers(input.review.object)
	image := found.container.image
	image != ""
	not pinned(image)
	not images.exempt(image)
	path := array.concat(found.path, ["image"])
	msg := sprintf("container %q image %q is not pinned by digest", [found.container.name, image])
}

pinned(image) if {
	some algorithm in algorithms
	regex.match(digests[algorithm], image)
}
