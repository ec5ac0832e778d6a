package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	fmt.Println(strings.Replace("oink oink oink", "k", "ky", 2), strings.Replace("oink oink", "oink", "moo", -1), strings.ReplaceAll("aaa", "a", ""))
	fmt.Println(strings.Replace("abc", "", "-", -1), strings.Replace("abc", "", "-", 2), strings.Replace("a", "x", "y", -1), strings.ReplaceAll("", "", "x"))
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;")
	fmt.Println(r.Replace("This is <b>HTML</b>!"))
	r = strings.NewReplacer("a", "1", "aa", "2", "aaa", "3")
	fmt.Println(r.Replace("aaaa"))
	r = strings.NewReplacer("aaa", "3", "aa", "2", "a", "1", "i", "i", "longerst", "9", "longer", "8")
	fmt.Println(r.Replace("aaaa longer longerst"))
	r = strings.NewReplacer("", "X", "b", "B")
	fmt.Println(r.Replace("abc"))
	r = strings.NewReplacer("b", "B", "", "X")
	fmt.Println(r.Replace("abc"))
	r.WriteString(os.Stdout, "out\n")
	defer func() { fmt.Println(recover()) }()
	strings.NewReplacer("odd")
}
