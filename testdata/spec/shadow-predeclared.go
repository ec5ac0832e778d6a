// Spec: Predeclared identifiers live in the universe block and may be declared anew; blocks and scopes.
package main

import f "fmt"

type int32 = string

var true1 = true

func len(x string) string { return "len:" + x }

func shadow() {
	true := false
	nil := 3
	string := func(x int) []byte { return []byte{byte(x)} }
	f.Println(true, nil, string(65), true1)
	type error struct{ code int }
	f.Println(error{4})
	append := f.Sprint
	f.Println(append("a", 1, 2, "b"))
	iota := 9
	const c = 5
	f.Println(iota, c)
	new := new(int)
	*new = 3
	f.Println(*new)
	panic := func(x any) { f.Println("not a panic:", x) }
	panic("calm")
	any := "any"
	f.Println(any)
	int := 5
	f.Println(int)
	main := "main"
	_ = main
	f := "f"
	_ = f
}

func copy(x, y int) (int, int) {
	{
		x := x + 1
		y, z := x, x+1
		x = z
		f.Println(x, y)
	}
	return y, x
}

type T struct{ T *T2 }
type T2 struct{ string }

func (string T) String(int int) int { return int }

func main() {
	var s int32 = "a string"
	f.Println(len(s))
	shadow()
	f.Println(copy(1, 2))
	var x = 0
	f.Println(T{}.String(3), T{&T2{"x"}}.T.string)
	if x := 1; x > 5 {
	} else if y := x + 1; y > 5 {
	} else if x, z := y, x; true {
		f.Println(x, y, z)
	}
	x = 1
	for x := x; x < 3; x++ {
		x := x * 10
		f.Println(x)
	}
	switch x := x + 4; x := interface{}(x).(type) {
	case int:
		x *= 2
		f.Println(x)
	}
	f.Println(x)
}
