package main

// The panics of misuse, with Go's texts.

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
	for i, v := range []reflect.Value{zero, one, str} {
		n := fmt.Sprint(i, " ")
		calls := []struct {
			name string
			f    func()
		}{
			{"Bool", func() { v.Bool() }}, {"Int", func() { v.Int() }}, {"Uint", func() { v.Uint() }}, {"Float", func() { v.Float() }}, {"Complex", func() { v.Complex() }},
			{"Bytes", func() { v.Bytes() }}, {"Len", func() { v.Len() }}, {"Cap", func() { v.Cap() }}, {"Index", func() { v.Index(5) }}, {"Elem", func() { v.Elem() }},
			{"Field", func() { v.Field(0) }}, {"NumField", func() { v.NumField() }}, {"FieldByName", func() { v.FieldByName("x") }}, {"FieldByIndex", func() { v.FieldByIndex([]int{0, 1}) }},
			{"IsNil", func() { v.IsNil() }}, {"IsZero", func() { v.IsZero() }}, {"Type", func() { v.Type() }}, {"Interface", func() { v.Interface() }}, {"CanInterface", func() { v.CanInterface() }},
			{"MapKeys", func() { v.MapKeys() }}, {"MapRange", func() { v.MapRange() }}, {"MapIndex", func() { v.MapIndex(v) }}, {"SetMapIndex", func() { v.SetMapIndex(v, v) }},
			{"Call", func() { v.Call(nil) }}, {"CallSlice", func() { v.CallSlice(nil) }}, {"Method", func() { v.Method(0) }}, {"NumMethod", func() { v.NumMethod() }}, {"MethodByName", func() { v.MethodByName("x") }},
			{"Recv", func() { v.Recv() }}, {"Send", func() { v.Send(v) }}, {"TryRecv", func() { v.TryRecv() }}, {"Close", func() { v.Close() }}, {"Slice", func() { v.Slice(0, 9) }}, {"Slice3", func() { v.Slice3(0, 1, 1) }},
			{"Pointer", func() { v.Pointer() }}, {"UnsafePointer", func() { v.UnsafePointer() }}, {"UnsafeAddr", func() { v.UnsafeAddr() }}, {"Addr", func() { v.Addr() }}, {"InterfaceData", func() { v.InterfaceData() }},
			{"Set", func() { v.Set(v) }}, {"SetZero", func() { v.SetZero() }}, {"SetInt", func() { v.SetInt(1) }}, {"Grow", func() { v.Grow(1) }}, {"Clear", func() { v.Clear() }}, {"SetLen", func() { v.SetLen(1) }},
			{"OverflowInt", func() { v.OverflowInt(1) }}, {"OverflowUint", func() { v.OverflowUint(1) }}, {"OverflowFloat", func() { v.OverflowFloat(1) }}, {"OverflowComplex", func() { v.OverflowComplex(1) }},
			{"Append", func() { reflect.Append(v, v) }}, {"AppendSlice", func() { reflect.AppendSlice(v, v) }}, {"Copy", func() { reflect.Copy(v, v) }}, {"Seq", func() { v.Seq() }}, {"Seq2", func() { v.Seq2() }}, {"Fields", func() { v.Fields() }},
			{"TypeAssert", func() { reflect.TypeAssert[int](v) }}, {"CanConvert", func() { v.CanConvert(reflect.TypeFor[bool]()) }},
		}
		for _, c := range calls {
			try(n+c.name, c.f)
		}
	}
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
