package main

// The panics of misuse, with Go's texts: types, and what makes values of them.

import (
	"fmt"
	"reflect"
	"unsafe"
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
	ti, tf := reflect.TypeOf(1), reflect.TypeOf(main)
	for name, f := range []func(){
		func() { ti.Elem() }, func() { ti.Key() }, func() { ti.Len() }, func() { ti.Field(0) }, func() { ti.NumField() }, func() { ti.FieldByName("x") }, func() { ti.FieldByIndex(nil) }, func() { ti.FieldByNameFunc(nil) }, func() { ti.Fields() },
		func() { ti.In(0) }, func() { ti.Out(0) }, func() { ti.NumIn() }, func() { ti.NumOut() }, func() { ti.IsVariadic() }, func() { ti.Ins() }, func() { ti.Outs() }, func() { ti.ChanDir() }, func() { tf.Bits() }, func() { tf.In(0) }, func() { sv.Type().Field(99) },
		func() { ti.Method(0) }, func() { ti.Method(-1) }, func() { ti.Implements(nil) }, func() { ti.Implements(ti) }, func() { ti.AssignableTo(nil) }, func() { ti.ConvertibleTo(nil) }, func() { tf.OverflowInt(1) }, func() { tf.OverflowUint(1) },
		func() { tf.OverflowFloat(1) }, func() { tf.OverflowComplex(1) }, func() { reflect.Zero(nil) }, func() { reflect.New(nil) }, func() { reflect.VisibleFields(nil) }, func() { reflect.VisibleFields(ti) },
		func() { reflect.MakeMap(ti) }, func() { reflect.MakeChan(ti, 0) }, func() { reflect.MakeFunc(ti, nil) }, func() { reflect.MapOf(tf, ti) }, func() { reflect.ArrayOf(-1, ti) }, func() { reflect.ChanOf(0, ti) }, func() { reflect.FuncOf([]reflect.Type{ti}, nil, true) },
		func() { reflect.ArrayOf(1<<62, ti) }, func() { reflect.NewAt(ti, unsafe.Pointer(nil)).Elem().Int() }, func() {
			one.Equal(one)
			reflect.ValueOf(tf).Equal(one)
			reflect.ValueOf([]int{}).Equal(reflect.ValueOf([]int{}))
		},
		func() { reflect.ValueOf(main).Equal(reflect.ValueOf(main)) }, func() { reflect.ValueOf([0]func(){}).Equal(reflect.ValueOf([0]func(){})) },
	} {
		try(fmt.Sprint("type ", name), f)
	}
}
