package main

// Maps, slices and other containers: reading, changing, iterating.

import (
	"fmt"
	"reflect"
	"sort"
)

type K struct {
	A int
	B string
}

func sorted(vs []reflect.Value) string {
	var s []string
	for _, v := range vs {
		s = append(s, fmt.Sprint(v))
	}
	sort.Strings(s)
	return fmt.Sprint(s)
}

func main() {
	m := map[K][]int{{1, "a"}: {1}, {2, "b"}: nil}
	v := reflect.ValueOf(m)
	fmt.Println(v.Len(), sorted(v.MapKeys()), v.MapIndex(reflect.ValueOf(K{1, "a"})), v.MapIndex(reflect.ValueOf(K{})).IsValid())
	v.SetMapIndex(reflect.ValueOf(K{3, "c"}), reflect.ValueOf([]int{3}))
	v.SetMapIndex(reflect.ValueOf(K{2, "b"}), reflect.Value{})
	fmt.Println(m)
	it := v.MapRange()
	k, e := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
	var anyK any
	n := 0
	for it.Next() {
		k.SetIterKey(it)
		e.SetIterValue(it)
		reflect.ValueOf(&anyK).Elem().SetIterKey(it)
		if k.Interface() == it.Key().Interface() && anyK == k.Interface() && reflect.DeepEqual(e.Interface(), it.Value().Interface()) {
			n++
		}
	}
	fmt.Println(n)
	it.Reset(v)
	fmt.Println(it.Next())
	v.Clear()
	fmt.Println(len(m), reflect.ValueOf(map[int]int(nil)).Len(), reflect.ValueOf(map[int]int(nil)).MapRange().Next(), len(reflect.ValueOf(map[int]int(nil)).MapKeys()))
	mm := reflect.MakeMapWithSize(reflect.TypeFor[map[string]any](), 10)
	mm.SetMapIndex(reflect.ValueOf("x"), reflect.ValueOf(1))
	mm.SetMapIndex(reflect.ValueOf("nil"), reflect.Zero(reflect.TypeFor[any]()))
	fmt.Println(mm, mm.MapIndex(reflect.ValueOf("x")).Kind(), mm.MapIndex(reflect.ValueOf("nil")).IsNil())
	iface := reflect.ValueOf(map[any]string{1: "int", "s": "string", 2.5: "float"})
	fmt.Println(iface.MapIndex(reflect.ValueOf("s")), iface.MapIndex(reflect.ValueOf(2.5)), iface.MapIndex(reflect.ValueOf(int8(1))).IsValid())

	s := []int{1, 2, 3}
	sv := reflect.ValueOf(&s).Elem()
	sv.Index(0).SetInt(10)
	sv.Set(reflect.Append(sv, reflect.ValueOf(4), reflect.ValueOf(5)))
	fmt.Println(s, sv.Len(), sv.Cap() >= 5)
	sv.Set(reflect.AppendSlice(sv, reflect.ValueOf([]int{6})))
	sv.SetLen(4)
	fmt.Println(s, sv.Slice(1, 3), sv.Slice3(0, 1, 2).Cap(), reflect.ValueOf("hello").Slice(1, 3), reflect.Copy(sv, reflect.ValueOf([]int{7, 8})), s)
	sv.Grow(100)
	fmt.Println(sv.Cap() >= 104, len(s))
	sv.SetCap(4)
	sv.Clear()
	fmt.Println(s, cap(s))
	a := [3]string{"a", "b", "c"}
	av := reflect.ValueOf(&a).Elem()
	av.Slice(0, 2).Index(1).SetString("B")
	fmt.Println(a, av.Len(), reflect.ValueOf(&a).Len(), reflect.ValueOf(&a).Cap(), av.Index(2).CanSet(), reflect.ValueOf(a).Index(2).CanSet())
	b := make([]byte, 3)
	reflect.Copy(reflect.ValueOf(b), reflect.ValueOf("xyz"))
	fmt.Printf("%s %s\n", b, reflect.ValueOf(b).Bytes())
	ms := reflect.MakeSlice(reflect.TypeFor[[]K](), 1, 4)
	fmt.Println(ms, ms.Cap(), reflect.Indirect(reflect.ValueOf(&s)).Len(), reflect.Zero(reflect.TypeFor[[2]K]()))
	type P struct{ x, y, z int32 }
	ps := []P{{1, 2, 3}, {4, 5, 6}}
	reflect.Swapper(ps)(0, 1)
	strs := []string{"x", "y"}
	reflect.Swapper(strs)(1, 0)
	i16 := []int16{1, 2, 3}
	reflect.Swapper(i16)(0, 2)
	fmt.Println(ps, strs, i16)
	at := reflect.SliceAt(reflect.TypeFor[int32](), reflect.ValueOf(&ps[0]).UnsafePointer(), 3)
	fmt.Println(at, at.Type())

	var x any = 3
	xv := reflect.ValueOf(&x).Elem()
	xv.Set(reflect.ValueOf("now a string"))
	fmt.Println(x, xv.Kind(), xv.Elem().Kind(), xv.Elem().CanSet())
	xv.SetZero()
	fmt.Println(x, xv.IsNil(), xv.Elem().IsValid())
	p := reflect.New(reflect.TypeFor[K]())
	p.Elem().Field(1).SetString("set")
	fmt.Println(p.Elem(), p.Interface().(*K).B, p.Elem().Addr().Interface() == p.Interface())
}
