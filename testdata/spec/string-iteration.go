// Spec: For statements with range clause, String types: invalid UTF-8 yields U+FFFD and advances one byte.
package main

import "fmt"

type S string

func runes(s string) {
	for i, r := range s {
		fmt.Printf("%d:%04x ", i, r)
	}
	fmt.Println(len(s), len([]rune(s)))
}

func main() {
	for _, s := range []string{"", "a", "é€😀", "\xff", "\xc3", "\xc3\x28", "\xe2\x82", "\xe2\x82\xac", "\xe2\x28\xa1", "\xf0\x9f\x98",
		"\xf0\x9f\x98\x80", "\xf8\x88\x80\x80\x80", "\xed\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xe0\xa0\x80",
		"\xf0\x80\x80\x80", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\x80\x80", "a\x00b", "\uFFFD", "\xe2\x82a\xac"} {
		runes(s)
	}
	for i := range S("日本") {
		fmt.Print(i, " ")
	}
	s := "abc"
	for i, r := range s {
		s = "changed"
		fmt.Print(i, string(r), " ")
	}
	fmt.Println(s)
	var r rune
	var i int
	for i, r = range "xy" {
	}
	fmt.Println(i, r)
	b := []byte("é")
	for _, r := range string(b) {
		b[0] = 'x'
		fmt.Println(r)
	}
	fmt.Println(string([]rune("\xff\xfe")) == "\ufffd\ufffd", s[0], s[len(s)-1:], "a\xffb"[1])
}
