package twin.netpolnoallowall

default forbidden := ["0.0.0.0/0", "::/0"]

forbidden := input.parameters.forbidCidrs if input.parameters.forbidCidrs != null

policy := input.review.object

name := data.twin.name(object.get(policy, "metadata", {}))

peers := {"ingress": "from", "egress": "to"}

violation contains {"msg": msg, "path": ["spec", direction, index]} if {
	not left_alone
	some direction, field in peers
	some index, rule in policy.spec[direction]
	some what in excess(object.get(rule, field, null))
	msg := sprintf("NetworkPolicy/%s %s rule %d allows %s", [name, direction, index, what])
}

# A rule without peers, and one with an empty list of them, are open to everyone.
excess(null) := {"everyone"}

excess([]) := {"everyone"}

excess(list) := {what | some peer in list; what := open(peer)} if count(list) > 0

open(peer) := sprintf("the whole range %s", [peer.ipBlock.cidr]) if {
	peer.ipBlock.cidr in forbidden
} else := "every pod of every namespace" if {
	is_object(peer.namespaceSelector)
	object.get(peer, "podSelector", null) == null
	empty(peer.namespaceSelector, "matchLabels")
	empty(peer.namespaceSelector, "matchExpressions")
}

empty(selector, field) if object.get(selector, field, null) in [null, {}, []]

left_alone if name in input.parameters.allowNames
