package main

// Types made at run time are the program's own where it has them, and themselves where it has not.

import (
	"fmt"
	"reflect"
)

type T struct{ a int }
type unspelled int

func same[X any](t reflect.Type) { fmt.Println(t, t == reflect.TypeFor[X]()) }

func main() {
	i, s, t := reflect.TypeFor[int](), reflect.TypeFor[string](), reflect.TypeFor[T]()
	same[*T](reflect.PointerTo(t))
	same[**T](reflect.PointerTo(reflect.PointerTo(t)))
	same[[]T](reflect.SliceOf(t))
	same[[5]T](reflect.ArrayOf(5, t))
	same[map[string]T](reflect.MapOf(s, t))
	same[chan T](reflect.ChanOf(reflect.BothDir, t))
	same[<-chan T](reflect.ChanOf(reflect.RecvDir, t))
	same[chan<- T](reflect.ChanOf(reflect.SendDir, t))
	same[chan (<-chan T)](reflect.ChanOf(reflect.BothDir, reflect.ChanOf(reflect.RecvDir, t)))
	same[func(T, ...int) (string, error)](reflect.FuncOf([]reflect.Type{t, reflect.SliceOf(i)}, []reflect.Type{s, reflect.TypeFor[error]()}, true))
	same[func(T, []int)](reflect.FuncOf([]reflect.Type{t, reflect.SliceOf(i)}, nil, false))
	same[struct {
		A int `x:"y"`
		B []string
	}](reflect.StructOf([]reflect.StructField{{Name: "A", Type: i, Tag: `x:"y"`}, {Name: "B", Type: reflect.SliceOf(s)}}))
	same[struct{ a int }](reflect.StructOf([]reflect.StructField{{Name: "a", Type: i, PkgPath: "main"}}))

	// nowhere spelled: one type however often it is made
	u := reflect.TypeFor[unspelled]()
	for _, mk := range []func() reflect.Type{
		func() reflect.Type { return reflect.PointerTo(reflect.PointerTo(u)) },
		func() reflect.Type { return reflect.SliceOf(reflect.SliceOf(u)) },
		func() reflect.Type { return reflect.ArrayOf(3, u) },
		func() reflect.Type { return reflect.MapOf(u, reflect.ArrayOf(2, u)) },
		func() reflect.Type { return reflect.ChanOf(reflect.RecvDir, u) },
		func() reflect.Type { return reflect.FuncOf([]reflect.Type{u}, []reflect.Type{u}, false) },
		func() reflect.Type {
			return reflect.StructOf([]reflect.StructField{{Name: "U", Type: u}, {Name: "V", Type: reflect.PointerTo(u)}})
		},
	} {
		a, b := mk(), mk()
		v := reflect.New(a).Elem()
		fmt.Println(a, a == b, a.Kind(), a.Size(), a.Comparable(), a.Name() == "", reflect.TypeOf(v.Interface()) == a, v.IsZero())
	}

	m := reflect.MakeMap(reflect.MapOf(reflect.ArrayOf(2, u), reflect.SliceOf(u)))
	k := reflect.New(reflect.ArrayOf(2, u)).Elem()
	k.Index(1).SetInt(7)
	m.SetMapIndex(k, reflect.MakeSlice(reflect.SliceOf(u), 2, 2))
	fmt.Println(m, m.MapIndex(k).Len(), m.Type())
	x := any(k.Interface())
	fmt.Println(x == k.Interface(), map[any]int{x: 5}[k.Interface()])
	f := reflect.MakeFunc(reflect.FuncOf([]reflect.Type{i, i}, []reflect.Type{i}, false), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(int(in[0].Int() * in[1].Int()))}
	})
	fmt.Println(f.Interface().(func(int, int) int)(6, 7))
}
