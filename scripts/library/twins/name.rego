package twin

# The name that messages show: empty where there is none.
name(object) := object.name if {
	object.name != null
} else := ""
