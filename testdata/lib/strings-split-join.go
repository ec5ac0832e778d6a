package main

import (
	"fmt"
	"strings"
)

func main() {
	p := func(a []string) { fmt.Printf("%d %q\n", len(a), a) }
	p(strings.Split("a,b,c", ","))
	p(strings.Split("", ","))
	p(strings.Split("abc", ""))
	p(strings.Split("a", "a"))
	p(strings.SplitN("a,b,c,d", ",", 2))
	p(strings.SplitN("a,b", ",", 0))
	p(strings.SplitN("a,b", ",", 10))
	p(strings.SplitAfter("a,b,c", ","))
	p(strings.SplitAfterN("a,b,c", ",", 2))
	p(strings.Split("世界x", ""))
	p(strings.Fields("  foo bar\t\nbaz\u2003q "))
	p(strings.Fields("   "))
	p(strings.FieldsFunc("a1b22c", func(r rune) bool { return r >= '0' && r <= '9' }))
	fmt.Println(strings.Join([]string{"x", "y", "z"}, ", "), strings.Join(nil, ","), strings.Join([]string{"one"}, ","))
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("", 5), strings.Repeat("x", 0)+"|")
	defer func() { fmt.Println(recover()) }()
	strings.Repeat("x", -1)
}
