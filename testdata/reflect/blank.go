package main

import (
	"fmt"
	"reflect"
)

type s struct{ a, _, c int }

var global = s{1, 2, 3}
var list = []s{{1, 2, 3}}

func f(s string) int { fmt.Println("evaluated", s); return 5 }

func blanks(x any) {
	v := reflect.ValueOf(x)
	fmt.Println(v.Field(0), v.Field(1), v.Field(2))
}

func main() {
	blanks(global)
	blanks(list[0])
	local := s{1, f("local"), 3}
	blanks(local)
	p := &s{f("heap"), 2, 3}
	blanks(*p)
	blanks(s{1, 2, f("operand")})
	big := struct {
		a int
		_ [20]int
		c [20]int
	}{1, [20]int{1, 2, f("big")}, [20]int{3}}
	blanks(big)
	blanks(struct {
		a int
		_ any
		c int
	}{1, f("boxed"), 3})
}
