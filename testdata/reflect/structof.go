package main

// StructOf: layout, equality, embedding, what it refuses.

import (
	"fmt"
	"reflect"
	"unsafe"
)

type Getter interface{ Get() int }
type Val struct{ n int }
type Ptr struct{ n int }
type Num int
type Fn func() int

func (v Val) Get() int   { return v.n }
func (p *Ptr) Get() int  { return p.n }
func (p *Ptr) Set(n int) { p.n = n }
func (n Num) Get() int   { return int(n) }
func (f Fn) Get() int    { return f() }
func (f Fn) Big() [4]int { return [4]int{f(), 1, 2, 3} }

func F(name string, x any) reflect.StructField {
	return reflect.StructField{Name: name, Type: reflect.TypeOf(x)}
}
func E(name string, x any) reflect.StructField {
	return reflect.StructField{Name: name, Type: reflect.TypeOf(x), Anonymous: true}
}

func try(fs ...reflect.StructField) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	t := reflect.StructOf(fs)
	fmt.Print(t, " ", t.Size(), t.Align(), t.Comparable())
	for i := range t.NumField() {
		fmt.Print(" ", t.Field(i).Offset)
	}
	fmt.Println()
}

func main() {
	try()
	try(F("A", int8(0)), F("B", int64(0)), F("C", int16(0)))
	try(F("A", 0), F("Z", struct{}{}))
	try(F("Z", struct{}{}))
	try(F("A", ""), F("B", []int(nil)))
	try(reflect.StructField{Name: "x", Type: reflect.TypeOf(1), PkgPath: "p"}, reflect.StructField{Name: "_", Type: reflect.TypeOf(1), PkgPath: "p"}, reflect.StructField{Name: "_", Type: reflect.TypeOf(1), PkgPath: "p"})
	try(F("Ä", 0), reflect.StructField{Name: "T", Type: reflect.TypeOf(1), Tag: "k:\"v\\\"\""})
	try(F("", 0))
	try(F("a b", 0))
	try(F("1a", 0))
	try(reflect.StructField{Name: "A"})
	try(F("a", 0))
	try(F("_", 0))
	try(F("A", 0), F("A", 0))
	try(reflect.StructField{Name: "A", Type: reflect.TypeOf(1), PkgPath: "p", Anonymous: true})
	try(reflect.StructField{Name: "a", Type: reflect.TypeOf(1), PkgPath: "p"}, reflect.StructField{Name: "b", Type: reflect.TypeOf(1), PkgPath: "q"})
	try(F("A", 0), E("Val", Val{}))
	try(E("Ptr", &Ptr{}), F("A", 0))
	try(E("P", new(*int)))
	try(E("E", new(error)))
	try(E("Fn", Fn(nil)), F("A", 0))

	for _, v := range []any{Val{3}, &Ptr{4}, Num(5), Fn(func() int { return 6 })} {
		name := reflect.TypeOf(v).Name()
		if name == "" {
			name = reflect.TypeOf(v).Elem().Name()
		}
		t := reflect.StructOf([]reflect.StructField{E(name, v)})
		s := reflect.New(t).Elem()
		s.Field(0).Set(reflect.ValueOf(v))
		g, ok := s.Interface().(Getter)
		fmt.Println(t, ok, t.NumMethod())
		if ok {
			fmt.Println(g.Get(), s.MethodByName("Get").Call(nil)[0], t.Method(t.NumMethod()-1).Name)
		}
		if b, ok := s.Interface().(interface{ Big() [4]int }); ok {
			fmt.Println(b.Big())
		}
	}
	two := reflect.StructOf([]reflect.StructField{E("Val", Val{}), F("X", 0)})
	s := reflect.New(two).Elem()
	*(*int)(unsafe.Pointer(s.Field(0).UnsafeAddr())) = 42
	fmt.Println(s.Interface().(Getter).Get(), two.NumMethod())
	i := reflect.StructOf([]reflect.StructField{{Name: "Getter", Type: reflect.TypeFor[Getter](), Anonymous: true}})
	func() {
		defer func() { fmt.Println(recover()) }()
		v := reflect.New(i).Elem()
		v.Field(0).Set(reflect.ValueOf(Val{1}))
		v.Interface().(Getter).Get()
	}()

	t := reflect.StructOf([]reflect.StructField{F("A", ""), F("B", 1.5)})
	a, b := reflect.New(t).Elem(), reflect.New(t).Elem()
	a.Field(0).SetString("x")
	b.Field(0).SetString("x")
	fmt.Println(a.Interface() == b.Interface(), a.Equal(b), reflect.DeepEqual(a.Interface(), b.Interface()), map[any]int{a.Interface(): 1}[b.Interface()])
	b.Field(1).SetFloat(2)
	fmt.Println(a.Interface() == b.Interface(), a, b)
	fmt.Printf("%+v %#v %T\n", b, b, b.Interface())
	c := b.Interface().(struct {
		A string
		B float64
	})
	fmt.Println(c.B, b.Convert(reflect.TypeOf(c)).Type())
}
