# METADATA
# title: Image references
# description: Normalisation to registry and repository, and exemption by pattern.
package lib.images

# The reference with its registry spelled out, as a container runtime resolves it.
normalised(image) := image if {
	has_registry(image)
} else := sprintf("docker.io/%s", [image]) if {
	contains(image, "/")
} else := sprintf("docker.io/library/%s", [image])

has_registry(image) if {
	parts := split(image, "/")
	count(parts) > 1
	regex.match(`[.:]|^localhost$`, parts[0])
}

# Whether the image is in the constraint's `exemptImages`; an empty one never is.
exempt(image) if {
	is_string(image)
	image != ""
	some pattern in input.parameters.exemptImages
	matches(normalised(image), pattern)
}

matches(image, pattern) if image == normalised(pattern)

# A `*` must follow `/`, `:` or `@`, so that `registry.io/safe*` does not cover `registry.io/safe-evil`.
matches(image, pattern) if {
	regex.match(`[/:@]\*$`, pattern)
	startswith(image, trim_suffix(normalised(pattern), "*"))
}
