// Names in embedded structs are one level further in: they hide, they do not clash, but for two of the same level.
package main

type A struct {
	Name string `json:"name"`
}

type B struct {
	Label string `json:"name"`
}

type T struct {
	A
	B            // ERROR "^struct field Label repeats json tag .name. also at tags-embedded.go:5$"
	Name2 string `json:"name"`
	X     int    `xml:"x"`
	Y     int    `xml:"x,attr"`
	Z     int    `xml:"x"` // ERROR "^struct field Z repeats xml tag .x. also at tags-embedded.go:16$"
	W     int    `xml:"a b c"`   // ERROR "suspicious space in struct tag value$"
	V     int    `asn1:"a, b"`   // ERROR "suspicious space in struct tag value$"
	U     int    `other:"a, b c"`
}

func main() {}
