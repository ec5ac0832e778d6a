package main

// Fields: descriptions, tags, embedding, hiding, VisibleFields.

import (
	"fmt"
	"reflect"
)

type A struct {
	X, Y int
	a    string
}
type B struct {
	X int `k:"v"`
	*C
}
type C struct {
	Deep bool
	Y    float64
}
type inner struct{ Promoted, hidden int }
type All struct {
	A
	B
	inner
	Z   int `json:"z,omitempty" xml:"zed" bad`
	_   int
	Fn  func()
	Any any
}

func field(f reflect.StructField, ok bool) {
	if !ok {
		fmt.Println("none")
		return
	}
	fmt.Printf("%s|%s|%v|%q|%d|%v|%v|%v\n", f.Name, f.PkgPath, f.Type, f.Tag, f.Offset, f.Index, f.Anonymous, f.IsExported())
}

func main() {
	t := reflect.TypeOf(All{})
	for i := range t.NumField() {
		field(t.Field(i), true)
	}
	for f := range t.Fields() {
		fmt.Print(f.Name, " ")
	}
	fmt.Println()
	for _, n := range []string{"Z", "X", "Y", "a", "Deep", "Promoted", "hidden", "A", "C", "inner", "_", "", "none"} {
		f, ok := t.FieldByName(n)
		fmt.Print(n, ": ")
		field(f, ok)
	}
	f, ok := t.FieldByNameFunc(func(s string) bool { return s == "Deep" || s == "Nope" })
	field(f, ok)
	f, ok = t.FieldByNameFunc(func(s string) bool { return s == "Z" || s == "Fn" })
	field(f, ok)
	field(t.FieldByIndex([]int{1, 1, 0}), true)
	for _, f := range reflect.VisibleFields(t) {
		fmt.Print(f.Name, f.Index, " ")
	}
	fmt.Println()
	for _, tag := range []reflect.StructTag{`a:"1" b:"2"`, `a:"x\ty"`, `a`, `a:"1`, `  a:"1"b:"2"`, `a:"\q" b:"2"`, ``, "a:\"1\"\tb:\"2\"", `x:"" a:"y"`} {
		a, okA := tag.Lookup("a")
		fmt.Printf("%q %v %q\n", a, okA, tag.Get("b"))
	}

	v := reflect.ValueOf(All{Z: 7, B: B{C: &C{true, 2.5}}})
	fmt.Println(v.FieldByName("Z"), v.FieldByName("Deep"), v.FieldByIndex([]int{1, 1, 1}), v.FieldByName("none").IsValid(), v.NumField())
	for f, x := range v.Fields() {
		fmt.Print(f.Name, "=", x.Kind(), " ")
	}
	fmt.Println()
	v = reflect.ValueOf(All{})
	_, err := v.FieldByIndexErr([]int{1, 1, 0})
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		v.FieldByIndex([]int{1, 1, 0})
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		v.FieldByName("Deep")
	}()
}
