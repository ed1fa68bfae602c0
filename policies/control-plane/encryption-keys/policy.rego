# METADATA
# title: Encryption keys must be real, long enough and not in the file
# description: >-
#   A placeholder or a short key stops the API server from starting; a real key in a file under version control is known
#   to everybody who can read the repository.
# custom:
#   kind: EncryptionKeys
#   severity: critical
#   mode: file
#   references: [CIS 1.2.28, "K03:2025", T1552.001]
#   match:
#     kinds:
#     - apiGroups: ["apiserver.config.k8s.io"]
#       kinds: ["EncryptionConfiguration"]
#   parameters:
#     type: object
#     properties:
#       placeholders:
#         type: array
#         description: Regular expressions of texts that stand in for a key.
#         items: {type: string}
#       allowInlineKeys:
#         type: boolean
#         description: Say nothing of a well-formed key that stands in the file itself. False by default.
package encryptionkeys

parameters := object.get(input, "parameters", {})

placeholders := object.get(parameters, "placeholders", ["^<", "BASE 64 ENCODED"])

lengths := {"aescbc": {32}, "secretbox": {32}, "aesgcm": {16, 24, 32}}

# Every key of every provider, with the path to it.
keys contains {"provider": provider, "key": key, "path": path} if {
	some r, resource in input.review.object.resources
	some p, entry in resource.providers
	some provider in object.keys(lengths)
	some k, key in entry[provider].keys
	path := ["resources", r, "providers", p, provider, "keys", k]
}

violation contains {"msg": msg, "path": array.concat(found.path, ["secret"])} if {
	some found in keys
	problem := problem_of(found.provider, object.get(found.key, "secret", ""))
	msg := sprintf("%s key %q: %s", [found.provider, object.get(found.key, "name", ""), problem])
}

violation contains {"msg": msg, "path": array.concat(found.path, ["name"])} if {
	some found in keys
	some other in keys
	found.path != other.path
	array.slice(found.path, 0, 6) == array.slice(other.path, 0, 6)
	found.key.name == other.key.name
	msg := sprintf("%s key %q: another key of the list has the same name", [found.provider, found.key.name])
}

# An earlier wildcard takes every resource that a later entry names.
violation contains {"msg": msg, "path": ["resources", later, "resources"]} if {
	some earlier, first in input.review.object.resources
	some later, second in input.review.object.resources
	earlier < later
	some wildcard in first.resources
	some resource in second.resources
	masks(wildcard, resource)
	msg := sprintf("resources %q are already taken by %q above", [resource, wildcard])
}

masks(wildcard, _) if wildcard == "*.*"

masks("*.", resource) if not contains(resource, ".")

masks(wildcard, resource) if wildcard == resource

problem_of(provider, secret) := "there is no secret" if {
	secret == ""
} else := "the secret is a placeholder" if {
	some pattern in placeholders
	regex.match(pattern, secret)
} else := "the secret is not standard base64" if {
	not base64.is_valid(secret)
} else := "the secret is all zeros" if {
	regex.match(`^A+=*$`, secret)
} else := problem if {
	length := decoded_length(secret)
	not length in lengths[provider]
	wanted := concat(", ", [sprintf("%d", [n]) | some n in lengths[provider]])
	problem := sprintf("the secret has %d bytes, expected %s", [length, wanted])
} else := "the key itself is in the file; use a kms provider or keep the file out of version control" if {
	not parameters.allowInlineKeys
}

# Bytes are counted from the text: decoded bytes need not be valid UTF-8.
decoded_length(secret) := ((count(secret) * 3) / 4) - padding if {
	padding := count(secret) - count(trim_right(secret, "="))
}
