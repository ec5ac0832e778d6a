package main

// fmt prints a Value as what it stands for.

import (
	"fmt"
	"reflect"
)

type Str struct{ n int }

func (s Str) String() string { return fmt.Sprint("Str", s.n) }

type hidden struct {
	s Str
	v reflect.Value
}

func main() {
	v := reflect.ValueOf
	fmt.Println(v(1), v("s"), v([]string{"a"}), v(Str{3}), v(&Str{4}), v(nil), reflect.Value{}, v(map[string]int{"a": 1}))
	fmt.Printf("%v %d %s %q %x %5.2f|%-5v|%05d\n", v(1), v(2), v("x"), v("y"), v("z"), v(1.5), v("p"), v(42))
	fmt.Printf("%+v %#v %T %v\n", v(struct{ A int }{1}), v(struct{ A int }{1}), v(1), v(Str{1}).Type())
	fmt.Println([]reflect.Value{v(1), v("s"), v(nil)}, struct{ V reflect.Value }{v(7)}, []any{v(2)})
	fmt.Println(v(hidden{Str{1}, v(2)}).Field(0), v(hidden{}).Field(1))
	fmt.Println(v(v(1)).Type(), v(v(1)), v(Str{}).Method(0).Type(), v(Str{}).Method(0).Kind())
	fmt.Println(reflect.TypeOf(1), []reflect.Type{reflect.TypeOf(""), nil}, reflect.Int, reflect.SendDir)
	fmt.Println(v(1).String(), v("x").String(), v([]int{}).String(), reflect.Value{}.String(), v(Str{}).Method(0).String())
	var e error
	fmt.Println(v(&e).Elem(), v(&e).Elem().Kind(), v(new(*int)).Elem())
	fmt.Printf("%v %+v\n", &reflect.ValueError{Method: "M", Kind: reflect.Int}, &reflect.ValueError{Method: "M"})
}
