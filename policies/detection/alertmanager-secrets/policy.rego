# METADATA
# title: Alertmanager must read its secrets from files
# description: >-
#   A webhook URL or a key in the configuration is a credential in version control; a placeholder means that nobody is
#   alerted.
# custom:
#   kind: AlertmanagerSecrets
#   severity: critical
#   mode: file
#   references: [NSA §5, "K03:2025", T1552.001]
#   match:
#     kinds:
#     - apiGroups: ["config.portcullis.dev"]
#       kinds: ["AlertmanagerConfiguration"]
#   parameters:
#     type: object
#     properties:
#       placeholders:
#         type: array
#         description: Regular expressions of texts that stand in for a secret.
#         items: {type: string}
package alertmanagersecrets

placeholders := object.get(
	input,
	["parameters", "placeholders"],
	["YOUR", "CHANGEME", "<.+>", `example\.com`],
)

# Fields that hold the secret itself; each has a twin with `_file` at the end, which holds a path.
secret_fields := {
	"slack_api_url", "api_url", "service_key", "routing_key", "auth_password", "smtp_auth_password", "smtp_auth_secret",
	"bot_token", "api_key", "opsgenie_api_key", "victorops_api_key", "wechat_api_secret", "token", "user_key",
	"credentials", "password", "client_secret", "bearer_token",
}

# Every text in the configuration, with the path to it.
texts contains {"path": path, "value": value} if {
	some path, value
	walk(input.review.object, [path, value])
	is_string(value)
	value != ""
}

violation contains {"msg": msg, "path": text.path} if {
	some text in texts
	secret(text)
	not placeholder(text.value)
	msg := sprintf("%s holds an inline secret; use %s_file", [shown(text.path), field(text.path)])
}

violation contains {"msg": msg, "path": text.path} if {
	some text in texts
	secret(text)
	placeholder(text.value)
	msg := sprintf("%s holds a placeholder: nobody is alerted", [shown(text.path)])
}

violation contains {"msg": msg, "path": text.path} if {
	some text in texts
	startswith(text.value, "http://")
	msg := sprintf("%s sends alerts over plain HTTP", [shown(text.path)])
}

violation contains {"msg": msg, "path": path} if {
	some path, value
	walk(input.review.object, [path, value])
	value == true
	field(path) == "insecure_skip_verify"
	msg := sprintf("%s accepts any certificate", [shown(path)])
}

secret(text) if field(text.path) in secret_fields

# A webhook with a user and password in its URL.
secret(text) if {
	field(text.path) == "url"
	regex.match(`^https?://[^/@]+:[^/@]+@`, text.value)
}

placeholder(value) if {
	some pattern in placeholders
	regex.match(pattern, value)
}

field(path) := path[count(path) - 1]

shown(path) := concat(".", [sprintf("%v", [part]) | some part in path])
