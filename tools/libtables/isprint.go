//go:build ignore

// Writes lib/strconv/isprint.go: the printable runes as ranges, from package
// unicode of the Go installation that runs it.
//
//	go run tools/libtables/isprint.go > lib/strconv/isprint.go
package main

import (
	"fmt"
	"unicode"
)

func main() {
	var small, large []rune
	open := false
	for r := rune(0); r <= unicode.MaxRune+1; r++ {
		p := unicode.IsPrint(r)
		if r == 0x10000 && open {
			panic("a range crosses the plane")
		}
		if p != open {
			edge := r
			if open {
				edge--
			}
			if edge < 0x10000 {
				small = append(small, edge)
			} else {
				large = append(large, edge)
			}
			open = p
		}
	}
	fmt.Printf("// Made by tools/libtables/isprint.go from Unicode %s; do not edit.\n\npackage strconv\n", unicode.Version)
	table("printable16", "uint16", "%#04x", small)
	table("printable32", "uint32", "%#x", large)
	var spaces []rune
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsGraphic(r) && !unicode.IsPrint(r) {
			spaces = append(spaces, r)
		}
	}
	table("graphicSpaces", "uint16", "%#04x", spaces)
}

func table(name, typ, format string, list []rune) {
	fmt.Printf("\n// %s: %s.\nvar %s = [...]%s{", name, map[string]string{
		"printable16":   "first and last of each range below 0x10000",
		"printable32":   "first and last of each range above",
		"graphicSpaces": "graphic, but not printable",
	}[name], name, typ)
	for i, r := range list {
		if i%8 == 0 {
			fmt.Print("\n\t")
		} else {
			fmt.Print(" ")
		}
		fmt.Printf(format+",", r)
	}
	fmt.Print("\n}\n")
}
