package main

// The panics of misuse, with Go's texts: a method that the kind does not have.

import (
	"fmt"
	"reflect"
)

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

var calls = []struct {
	name string
	f    func(v reflect.Value)
}{
	{"Bool", func(v reflect.Value) { v.Bool() }},
	{"Int", func(v reflect.Value) { v.Int() }},
	{"Uint", func(v reflect.Value) { v.Uint() }},
	{"Float", func(v reflect.Value) { v.Float() }},
	{"Complex", func(v reflect.Value) { v.Complex() }},
	{"Bytes", func(v reflect.Value) { v.Bytes() }},
	{"Len", func(v reflect.Value) { v.Len() }},
	{"Cap", func(v reflect.Value) { v.Cap() }},
	{"Index", func(v reflect.Value) { v.Index(5) }},
	{"Elem", func(v reflect.Value) { v.Elem() }},
	{"Field", func(v reflect.Value) { v.Field(0) }},
	{"NumField", func(v reflect.Value) { v.NumField() }},
	{"FieldByName", func(v reflect.Value) { v.FieldByName("x") }},
	{"FieldByIndex", func(v reflect.Value) { v.FieldByIndex([]int{0, 1}) }},
	{"IsNil", func(v reflect.Value) { v.IsNil() }},
	{"IsZero", func(v reflect.Value) { v.IsZero() }},
	{"Type", func(v reflect.Value) { v.Type() }},
	{"Interface", func(v reflect.Value) { v.Interface() }},
	{"CanInterface", func(v reflect.Value) { v.CanInterface() }},
	{"MapKeys", func(v reflect.Value) { v.MapKeys() }},
	{"MapRange", func(v reflect.Value) { v.MapRange() }},
	{"MapIndex", func(v reflect.Value) { v.MapIndex(v) }},
	{"SetMapIndex", func(v reflect.Value) { v.SetMapIndex(v, v) }},
	{"Call", func(v reflect.Value) { v.Call(nil) }},
	{"CallSlice", func(v reflect.Value) { v.CallSlice(nil) }},
	{"Method", func(v reflect.Value) { v.Method(0) }},
	{"NumMethod", func(v reflect.Value) { v.NumMethod() }},
	{"MethodByName", func(v reflect.Value) { v.MethodByName("x") }},
	{"Recv", func(v reflect.Value) { v.Recv() }},
	{"Send", func(v reflect.Value) { v.Send(v) }},
	{"TryRecv", func(v reflect.Value) { v.TryRecv() }},
	{"Close", func(v reflect.Value) { v.Close() }},
	{"Slice", func(v reflect.Value) { v.Slice(0, 9) }},
	{"Slice3", func(v reflect.Value) { v.Slice3(0, 1, 1) }},
	{"Pointer", func(v reflect.Value) { v.Pointer() }},
	{"UnsafePointer", func(v reflect.Value) { v.UnsafePointer() }},
	{"UnsafeAddr", func(v reflect.Value) { v.UnsafeAddr() }},
	{"Addr", func(v reflect.Value) { v.Addr() }},
	{"InterfaceData", func(v reflect.Value) { v.InterfaceData() }},
	{"Set", func(v reflect.Value) { v.Set(v) }},
	{"SetZero", func(v reflect.Value) { v.SetZero() }},
	{"SetInt", func(v reflect.Value) { v.SetInt(1) }},
	{"Grow", func(v reflect.Value) { v.Grow(1) }},
	{"Clear", func(v reflect.Value) { v.Clear() }},
	{"SetLen", func(v reflect.Value) { v.SetLen(1) }},
	{"OverflowInt", func(v reflect.Value) { v.OverflowInt(1) }},
	{"OverflowUint", func(v reflect.Value) { v.OverflowUint(1) }},
	{"OverflowFloat", func(v reflect.Value) { v.OverflowFloat(1) }},
	{"OverflowComplex", func(v reflect.Value) { v.OverflowComplex(1) }},
	{"Append", func(v reflect.Value) { reflect.Append(v, v) }},
	{"AppendSlice", func(v reflect.Value) { reflect.AppendSlice(v, v) }},
	{"Copy", func(v reflect.Value) { reflect.Copy(v, v) }},
	{"Seq", func(v reflect.Value) { v.Seq() }},
	{"Seq2", func(v reflect.Value) { v.Seq2() }},
	{"Fields", func(v reflect.Value) { v.Fields() }},
	{"TypeAssert", func(v reflect.Value) { reflect.TypeAssert[int](v) }},
	{"CanConvert", func(v reflect.Value) { v.CanConvert(reflect.TypeFor[bool]()) }},
}

func main() {
	for i, v := range []reflect.Value{{}, reflect.ValueOf(1), reflect.ValueOf("s")} {
		for _, c := range calls {
			try(fmt.Sprint(i, " ", c.name), func() { c.f(v) })
		}
	}
}
