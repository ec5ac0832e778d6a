package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

func main() {
	for _, s := range []string{"", "a", "a\n", "a\n\nb"} {
		fmt.Printf("%q\n", slices.Collect(strings.Lines(s)))
	}
	fmt.Printf("%q\n", slices.Collect(strings.SplitSeq("a,b,,c,", ",")))
	fmt.Printf("%q\n", slices.Collect(strings.SplitSeq("", ",")))
	fmt.Printf("%q\n", slices.Collect(strings.SplitSeq("h\u00e9\xffy", "")))
	fmt.Printf("%q\n", slices.Collect(strings.SplitAfterSeq("a--b--", "--")))
	fmt.Printf("%q\n", slices.Collect(strings.FieldsSeq("  one\ttwo\u00a0 three  ")))
	fmt.Printf("%q\n", slices.Collect(strings.FieldsFuncSeq("1;2,,3", func(r rune) bool { return r == ';' || r == ',' })))
	for w := range strings.FieldsSeq("stop after two words") {
		fmt.Println(w)
		if w == "after" {
			break
		}
	}
	b := []byte("k=v;l=w")
	for part := range bytes.SplitSeq(b, []byte(";")) {
		fmt.Printf("%s %d\n", part, cap(part))
		_ = append(part, '!')
	}
	fmt.Printf("%s %q\n", b, slices.Collect(bytes.Lines([]byte("x\ny"))))
	fmt.Printf("%q %q\n", slices.Collect(bytes.FieldsSeq([]byte(" p q "))), slices.Collect(bytes.SplitAfterSeq([]byte("1.2"), []byte("."))))
}
