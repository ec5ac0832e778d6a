// Spec: For statements with range clause, strings; invalid UTF-8 yields U+FFFD of width 1.
package main

import "fmt"

func main() {
	for i, r := range "aé世\xff\xe4\xb8z\xf0\x9f\x98\x80" {
		fmt.Println(i, r, string(r))
	}
	s := "héllo"
	fmt.Println(len(s), s[1], s[1:3], []byte(s), []rune(s))
	fmt.Println(string([]rune{72, 0x4e16, -1, 0x10ffff + 1}), string([]byte{104, 105}), string(rune(65)))
	fmt.Println("a" < "b", "a" < "aa", "b" > "aa", "x" == "x", "abc" != "abd")
}
