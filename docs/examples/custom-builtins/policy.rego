package images

violation contains {"msg": msg} if {
	some image in input.images
	acme.owner(image) == "nobody"
	msg := sprintf("nobody owns %v", [image])
}
