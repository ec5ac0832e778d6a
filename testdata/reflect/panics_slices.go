package main

// The panics of misuse, with Go's texts: slices, arrays and strings.

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
	sl := reflect.ValueOf(&s.c).Elem()
	arr := [3]int{}
	for name, f := range []func(){
		func() { sl.Index(1) }, func() { sl.Index(-1) }, func() { sl.Slice(1, 9) }, func() { sl.Slice(2, 1) }, func() { sl.Slice3(0, 1, 9) }, func() { sl.SetLen(5) }, func() { sl.SetLen(-1) }, func() { sl.SetCap(0) }, func() { sl.SetCap(9) },
		func() { sl.Grow(-1) }, func() { str.Slice(1, 0) }, func() { reflect.ValueOf(arr).Slice(0, 1) }, func() { reflect.ValueOf(arr).Index(3) }, func() { str.Index(1) }, func() { reflect.ValueOf(&arr).Elem().Slice(0, 4) },
		func() { reflect.ValueOf(&arr).Elem().Bytes() }, func() { reflect.ValueOf([2]byte{}).Bytes() }, func() { sl.Bytes() }, func() { sl.SetBytes(nil) }, func() { reflect.ValueOf(&x).Len() }, func() { reflect.ValueOf(&x).Cap() },
		func() { reflect.Append(sl, str) }, func() { reflect.AppendSlice(sl, reflect.ValueOf([]string{})) }, func() { reflect.Copy(sl, reflect.ValueOf([]string{})) }, func() { reflect.Copy(reflect.ValueOf(arr), sl) }, func() { reflect.Copy(sl, str) },
		func() { reflect.MakeSlice(reflect.TypeOf(1), 0, 0) }, func() { reflect.MakeSlice(sl.Type(), -1, 0) }, func() { reflect.MakeSlice(sl.Type(), 0, -1) }, func() { reflect.MakeSlice(sl.Type(), 2, 1) }, func() { reflect.MakeSlice(sl.Type(), 1<<62, 1<<62) },
		func() { reflect.Swapper(1) }, func() { reflect.Swapper([]int{})(0, 0) }, func() { reflect.Swapper([]int{1})(0, 1) }, func() { reflect.Swapper([][3]int{{}, {}})(0, 2) }, func() { reflect.SliceAt(reflect.TypeOf(1), nil, 1) }, func() { reflect.SliceAt(reflect.TypeOf(1), nil, -1) },
		func() { sl.Convert(reflect.TypeOf([4]int{})) }, func() { sl.Convert(reflect.TypeOf(&[4]int{})) }, func() { one.Convert(reflect.TypeOf([]int{})) },
	} {
		try(fmt.Sprint("slice ", name), f)
	}
}
