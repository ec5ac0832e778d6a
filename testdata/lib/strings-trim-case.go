package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	fmt.Printf("%q %q %q\n", strings.Trim("xxhixx", "x"), strings.TrimLeft("xyhi", "yx"), strings.TrimRight("hi世世", "世"))
	fmt.Printf("%q %q %q\n", strings.TrimSpace("\t hi \u00a0\n"), strings.TrimPrefix("prefix-x", "prefix-"), strings.TrimSuffix("x.go", ".go"))
	fmt.Printf("%q %q\n", strings.TrimFunc("12ab34", unicode.IsDigit), strings.Trim("", "x"))
	fmt.Println(strings.ToUpper("héllo ß ŉ"), strings.ToLower("HÉLLO İ Σ"), strings.ToTitle("ǆ abc"), strings.Title("hello wOrld o'neil x_y"))
	fmt.Println(strings.Map(func(r rune) rune {
		switch {
		case r == 'l':
			return -1
		case unicode.IsUpper(r):
			return unicode.ToLower(r)
		}
		return r + 1
	}, "HeLlo"))
	fmt.Printf("%q %q\n", strings.ToValidUTF8("a\xff\xfeb\xc0", "?"), strings.ToUpper("\xffa"))
	fmt.Println(strings.ToUpperSpecial(unicode.TurkishCase, "iı"), strings.ToLowerSpecial(unicode.TurkishCase, "Iİ"))
}
