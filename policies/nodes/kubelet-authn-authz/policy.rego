# METADATA
# title: Kubelets must ask who calls and what they may do
# description: >-
#   An anonymous or always-allowing kubelet runs commands in every pod of its node for whoever can reach port 10250.
#   Fields that are absent have the defaults of a configuration file, which are safe.
# custom:
#   kind: KubeletAuthnAuthz
#   severity: critical
#   mode: file
#   references: [CIS 4.2.1, CIS 4.2.2, CIS 4.2.3, NSA §3, "K06:2025", T1133]
#   match:
#     kinds:
#     - apiGroups: ["kubelet.config.k8s.io"]
#       kinds: ["KubeletConfiguration"]
#   parameters:
#     type: object
#     properties:
#       requireClientCA:
#         type: boolean
#         description: authentication.x509.clientCAFile must be set. True by default.
package kubeletauthnauthz

expected := [
	{"path": ["authentication", "anonymous", "enabled"], "default": false, "value": false},
	{"path": ["authentication", "webhook", "enabled"], "default": true, "value": true},
	{"path": ["authorization", "mode"], "default": "Webhook", "value": "Webhook"},
	{"path": ["readOnlyPort"], "default": 0, "value": 0},
]

violation contains {"msg": msg, "path": setting.path} if {
	some setting in expected
	value := object.get(input.review.object, setting.path, setting.default)
	value != setting.value
	msg := message(setting.path, sprintf("%v", [value]), sprintf("%v", [setting.value]))
}

violation contains {"msg": msg, "path": path} if {
	object.get(input, ["parameters", "requireClientCA"], true)
	path := ["authentication", "x509", "clientCAFile"]
	object.get(input.review.object, path, "") == ""
	msg := message(path, "(not set)", "the file of the cluster's certificate authority")
}

message(path, value, wanted) := sprintf(
	"KubeletConfiguration %s=%s, expected %s",
	[concat(".", path), value, wanted],
)
