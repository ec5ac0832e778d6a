// Spec: Struct types, Conversions: tags are part of a type's identity and ignored in conversions, nested ones too.
package main

import "fmt"

type A struct {
	Name string `json:"name"`
	In   struct {
		X int `x:"1"`
	}
}
type B struct {
	Name string "other"
	In   struct{ X int }
}

func main() {
	a := A{Name: "n"}
	a.In.X = 3
	b := B(a)
	pb := (*B)(&a)
	pb.Name = "through"
	fmt.Println(b, a, struct {
		Name string
		In   struct{ X int }
	}(a))
	var x, y any = struct {
		A int `a`
	}{1}, struct{ A int }{1}
	fmt.Println(x == y, x == any(struct {
		A int "a"
	}{1}))
	fmt.Printf("%T\n", x)
}
