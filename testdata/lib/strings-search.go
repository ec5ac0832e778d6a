package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "chicken soup, chicken"
	fmt.Println(strings.Index(s, "ken"), strings.LastIndex(s, "ken"), strings.Index(s, "dog"), strings.Index(s, ""), strings.LastIndex(s, ""))
	fmt.Println(strings.IndexByte(s, 'k'), strings.LastIndexByte(s, 'k'), strings.IndexRune("chicken世", '世'), strings.IndexRune("a\xffb", 0xFFFD))
	fmt.Println(strings.IndexAny(s, "xyzk"), strings.LastIndexAny(s, "ch"), strings.IndexAny(s, ""), strings.IndexFunc("Hello, 世界", unicode.IsUpper), strings.LastIndexFunc("ab12", unicode.IsLetter))
	fmt.Println(strings.Count(s, "ch"), strings.Count("five", ""), strings.Count("aaaa", "aa"), strings.Count("世界", ""))
	fmt.Println(strings.Contains(s, "soup"), strings.Contains("", ""), strings.ContainsAny(s, "xyz"), strings.ContainsRune(s, ','))
	fmt.Println(strings.HasPrefix(s, "chi"), strings.HasSuffix(s, "ken"), strings.HasPrefix("", "x"), strings.Compare("a", "b"), strings.Compare("b", "a"), strings.Compare("a", "a"))
	fmt.Println(strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("Σίσυφος", "ΣΊΣΥΦΟΣ"), strings.EqualFold("K", "\u212a"), strings.EqualFold("a", "b"))
	b, a, ok := strings.Cut("key=value=x", "=")
	fmt.Println(b, a, ok)
	b, a, ok = strings.Cut("key", "=")
	fmt.Printf("%q %q %v\n", b, a, ok)
}
