package main

// The panics of misuse, with Go's texts: setting, calling, looking behind unexported fields.

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
	for name, f := range []func(){
		func() { xp.SetFloat(1) }, func() { xp.SetString("") }, func() { yp.SetInt(1) }, func() { yp.SetBytes(nil) }, func() { xp.SetBool(true) }, func() { xp.SetUint(1) }, func() { xp.SetComplex(1) },
		func() { xp.SetLen(1) }, func() { xp.SetCap(1) }, func() { xp.SetPointer(nil) }, func() { xp.Grow(1) }, func() { xp.Set(str) }, func() { xp.Set(zero) }, func() { xp.SetIterKey(nil) },
		func() { sv.Field(0).SetInt(1) }, func() { sp.Field(1).SetInt(1) }, func() { sp.Field(1).Set(one) }, func() { sv.Field(1).Interface() }, func() { xp.Set(sv.Field(1)) }, func() { sp.FieldByName("X").SetInt(4) },
		func() { sv.Field(2).Index(0).SetInt(1) }, func() { sv.Field(3).SetMapIndex(reflect.ValueOf("a"), one) }, func() { sv.Field(4).Elem().Interface() }, func() { sv.Field(9) }, func() { sv.Method(1) },
		func() { reflect.ValueOf(S.M).Call(nil) }, func() { reflect.ValueOf(S.M).Call([]reflect.Value{one}) }, func() { reflect.ValueOf(S.M).Call([]reflect.Value{sv, sv}) }, func() { reflect.ValueOf(S.M).Call([]reflect.Value{zero}) },
		func() { reflect.ValueOf(fmt.Sprint).Call([]reflect.Value{zero}) }, func() { reflect.ValueOf(fmt.Sprintf).Call([]reflect.Value{one}) }, func() { reflect.ValueOf(fmt.Sprintf).Call(nil) },
		func() { reflect.ValueOf(fmt.Sprintf).CallSlice([]reflect.Value{str}) }, func() { reflect.ValueOf(main).CallSlice(nil) }, func() { reflect.ValueOf((func())(nil)).Call(nil) },
		func() { reflect.ValueOf(func(...int) {}).Call([]reflect.Value{str}) }, func() { reflect.ValueOf(func(int) {}).Call([]reflect.Value{sv.Field(1)}) },
	} {
		try(fmt.Sprint("value ", name), f)
	}
}
