package main

import _ "embed"

//go:embed embed.go // ERROR "not supported: //go:embed"
var text string

func main() {
	println(text)
}
