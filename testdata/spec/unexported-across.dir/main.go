// Spec: Exported identifiers, Uniqueness of identifiers: the same lower-case name in two packages is two names.
package main

import (
	"fmt"

	"example.com/un/p"
)

type I interface{ secret() string }
type mine struct{ p.T }

func (mine) secret() string { return "mine" }

type both struct {
	p.T
	name string
}

func main() {
	var x any = p.T{}
	_, ok := x.(I)
	fmt.Println(ok, p.Call(mine{}), I(mine{}).secret())
	b := both{name: "outer"}
	p.SetName(&b.T, "inner")
	fmt.Println(b.name, p.Name(b.T))
	_, ok = any(mine{}).(p.I)
	fmt.Println(ok)
	var a, c any = struct{ x int }{1}, p.Anon()
	fmt.Println(a == c)
	fmt.Printf("%T %v\n", p.Hidden(), p.Hidden().Exported)
}
