# METADATA
# title: Flags of the API server
# description: >-
#   One object of flags from any form: kubeadm v1beta3's map, v1beta4's list of names and values, or the command line of
#   a kube-apiserver static Pod. Values are strings.
package lib.kubeadm

default flags(_) := {}

flags(document) := {name: sprintf("%v", [value]) | some name, value in document.apiServer.extraArgs} if {
	is_object(document.apiServer.extraArgs)
}

# A flag that is given twice has its last value.
flags(document) := {name: value |
	some name in {arg.name | some arg in arguments}
	values := [sprintf("%v", [arg.value]) | some arg in arguments; arg.name == name]
	value := values[count(values) - 1]
} if {
	arguments := document.apiServer.extraArgs
	is_array(arguments)
}

flags(document) := {name: value |
	some container in document.spec.containers
	some argument in array.concat(object.get(container, "command", []), object.get(container, "args", []))
	parts := split(argument, "=")
	startswith(parts[0], "--")
	name := trim_prefix(parts[0], "--")
	value := concat("=", array.slice(parts, 1, count(parts)))
} if {
	document.kind == "Pod"
}

# Whether the document says how an API server runs at all.
configures(document) if document.apiServer

configures(document) if {
	document.kind == "Pod"
	some container in document.spec.containers
	some argument in array.concat(object.get(container, "command", []), object.get(container, "args", []))
	endswith(argument, "kube-apiserver")
}
