# METADATA
# title: Ingress hosts must be served over TLS
# description: Every host needs a certificate, and the controller must not be told to serve it in the clear.
# custom:
#   kind: IngressTls
#   severity: high
#   mode: admission
#   references: [NSA §2, "K06:2025", T1557, T1040]
#   match:
#     kinds:
#     - apiGroups: ["networking.k8s.io"]
#       kinds: ["Ingress"]
#   parameters:
#     type: object
#     properties:
#       requireSecretName:
#         type: boolean
#         description: A tls entry must name the secret of its certificate. True by default.
#       allowWildcardCertificate:
#         type: boolean
#         description: A tls host `*.example.com` covers one label below. True by default.
package ingresstls

ingress := input.review.object

require_secret := object.get(input, ["parameters", "requireSecretName"], true)

allow_wildcard := object.get(input, ["parameters", "allowWildcardCertificate"], true)

annotations := object.get(ingress, ["metadata", "annotations"], {})

violation contains {"msg": msg, "path": ["spec", "rules", index, "host"]} if {
	not acme_solver
	some index, rule in ingress.spec.rules
	host := object.get(rule, "host", "")
	not covered(host)
	msg := sprintf("%s host %q has no TLS", [label, host])
}

violation contains {"msg": msg, "path": ["metadata", "annotations", annotation]} if {
	not acme_solver
	some annotation, value in plain_http
	annotations[annotation] == value
	msg := sprintf("%s serves plain HTTP: %s is %q", [label, annotation, value])
}

# GCE serves plain HTTP unless it is told not to.
violation contains {"msg": msg, "path": ["metadata", "annotations"]} if {
	not acme_solver
	class == "gce"
	object.get(annotations, "kubernetes.io/ingress.allow-http", "true") != "false"
	msg := sprintf("%s serves plain HTTP: set kubernetes.io/ingress.allow-http to \"false\"", [label])
}

# nginx redirects by itself as soon as there is TLS, so only a redirect that is switched off counts.
plain_http := {
	"nginx.ingress.kubernetes.io/ssl-redirect": "false",
	"haproxy.org/ssl-redirect": "false",
}

# Controllers that take the certificate from an annotation rather than from a secret.
certificate_annotations := {
	"alb.ingress.kubernetes.io/certificate-arn",
	"appgw.ingress.kubernetes.io/appgw-ssl-certificate",
	"ingress.gcp.kubernetes.io/pre-shared-cert",
}

covered(host) if {
	some tls in ingress.spec.tls
	has_certificate(tls)
	some pattern in tls.hosts
	host_matches(pattern, host)
}

has_certificate(tls) if tls.secretName != ""

has_certificate(_) if not require_secret

has_certificate(_) if {
	some annotation in certificate_annotations
	annotations[annotation]
}

host_matches(pattern, host) if pattern == host

# The star stands for exactly one label.
host_matches(pattern, host) if {
	allow_wildcard
	startswith(pattern, "*.")
	labels := split(host, ".")
	labels[0] != ""
	concat(".", array.slice(labels, 1, count(labels))) == trim_prefix(pattern, "*.")
}

class := ingress.spec.ingressClassName if {
	ingress.spec.ingressClassName
} else := annotations["kubernetes.io/ingress.class"]

# cert-manager answers an HTTP-01 challenge over plain HTTP on purpose.
acme_solver if ingress.metadata.labels["acme.cert-manager.io/http01-solver"]

label := sprintf("Ingress/%s/%s", [
	object.get(ingress, ["metadata", "namespace"], "default"),
	object.get(ingress, ["metadata", "name"], ""),
])
