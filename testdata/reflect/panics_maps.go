package main

// The panics of misuse, with Go's texts: maps and their iterators.

import (
	"fmt"
	"reflect"
)

type S struct {
	A int
	b int
	c []int
	m map[string]int
	i any
	e
}
type e struct{ X int }

func (S) M()  {}
func (S) m2() {}

func try(name string, f func()) {
	defer func() {
		r := recover()
		switch r := r.(type) {
		case nil:
			fmt.Println(name, "no panic")
		case *reflect.ValueError:
			fmt.Printf("%s: ValueError{%q, %v}: %v\n", name, r.Method, r.Kind, r)
		case error:
			fmt.Printf("%s: error %v\n", name, r)
		default:
			fmt.Printf("%s: %T %v\n", name, r, r)
		}
	}()
	f()
}

func main() {
	one, str := reflect.ValueOf(1), reflect.ValueOf("s")
	x, y := 1, "s"
	xp, yp := reflect.ValueOf(&x).Elem(), reflect.ValueOf(&y).Elem()
	var zero reflect.Value
	s := S{c: []int{1}, m: map[string]int{"a": 1}, i: 1}
	sv, sp := reflect.ValueOf(s), reflect.ValueOf(&s).Elem()
	_, _, _, _, _, _, _, _ = one, str, xp, yp, zero, s, sv, sp
	it := reflect.ValueOf(s.m).MapRange()
	var ro reflect.MapIter
	ro.Reset(sv.Field(3))
	for name, f := range []func(){
		func() { it.Key() }, func() { it.Value() }, func() { xp.SetIterKey(it) }, func() { it.Next(); it.Next(); it.Key() }, func() { it.Value() }, func() { it.Next() }, func() { xp.SetIterValue(it) },
		func() { new(reflect.MapIter).Next() }, func() { it.Reset(one) }, func() { ro.Next(); xp.SetIterValue(&ro) }, func() { it.Reset(reflect.ValueOf(s.m)); it.Next(); xp.SetIterKey(it) },
		func() { reflect.ValueOf(s.m).MapIndex(one) }, func() { reflect.ValueOf(map[string]int(nil)).SetMapIndex(str, one) }, func() { reflect.ValueOf(s.m).SetMapIndex(str, str) },
		func() { reflect.ValueOf(map[any]int{}).SetMapIndex(reflect.ValueOf([]int{}), one) }, func() { reflect.ValueOf(map[any]int{}).MapIndex(reflect.ValueOf([]int{})) },
	} {
		try(fmt.Sprint("map ", name), f)
	}
}
