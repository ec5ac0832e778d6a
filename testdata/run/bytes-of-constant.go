// The slice made of a constant string is a literal: its capacity is its length.
package main

import "fmt"

type B []byte
type S string

const c = "hello"

var g = []byte("xyz")

func main() {
	b := []byte("hello")
	fmt.Println(cap(b), cap([]byte(c)), cap(B("abc")), cap(g), cap([]byte(S("wide world"))), cap([]byte("")), []byte("") == nil)
	s := "hello"
	r := []rune("hello")
	fmt.Println(len([]byte(s)), cap(r))
	b = append(b, '!')
	fmt.Println(cap(b), string(b))
	g = append(g, "123"...)
	fmt.Println(cap(g), string(g))
	x := append([]byte("ab"), "cdefg"...)
	fmt.Println(cap(x))
}

func init() {
	for _, x := range [][]byte{[]byte("a"), []byte("")} {
		fmt.Println(len(x), cap(x), x == nil)
	}
	r := []rune("日本")
	r = append(r, 'x')
	fmt.Println(cap([]rune("日本")), cap(r), string(r), cap([]rune("")))
}
