package main

// Methods: listed, found by name and number, called, bound; of values, pointers, embedded and generic types, interfaces.

import (
	"fmt"
	"reflect"
	"sort"
)

type T struct{ n int }

func (t T) Get() int      { return t.n }
func (t *T) Set(n int)    { t.n = n }
func (t T) add(n int) int { return t.n + n }
func (t T) Sum(xs ...int) (s int) {
	s = t.n
	for _, x := range xs {
		s += x
	}
	return
}
func (t *T) Many() (int, string, [3]int64) { return t.n, "many", [3]int64{1, 2, 3} }

type Word int

func (w Word) Twice() Word { return 2 * w }

type Func func() int

func (f Func) Run() int { return f() + 1 }

type Gen[K comparable, V any] struct {
	k K
	v V
}

func (g Gen[K, V]) Key() K                   { return g.k }
func (g *Gen[K, V]) Put(k K, v V) *Gen[K, V] { g.k, g.v = k, v; return g }

type Outer struct {
	*T
	Gen[string, int]
	fmt.Stringer
}
type S string

func (s S) String() string { return "S:" + string(s) }

type Big struct{ a [5]int }

func (b Big) Last() (int, Big) { return b.a[4], b }

func list(x any) {
	t := reflect.TypeOf(x)
	fmt.Print(t, ":")
	for m := range t.Methods() {
		fmt.Print(" ", m.Index, m.Name, m.Type, m.IsExported())
	}
	fmt.Println()
}

func main() {
	t := &T{5}
	for _, x := range []any{*t, t, Word(4), Func(nil), Gen[string, int]{}, &Gen[string, []int]{}, Outer{}, &Outer{}, Big{}, S("")} {
		list(x)
	}
	v := reflect.ValueOf(t)
	v.MethodByName("Set").Call([]reflect.Value{reflect.ValueOf(9)})
	fmt.Println(t.n, v.MethodByName("Get").Call(nil)[0], v.Elem().MethodByName("Sum").Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2)})[0])
	fmt.Println(v.MethodByName("Sum").CallSlice([]reflect.Value{reflect.ValueOf([]int{10, 20})})[0], v.MethodByName("add").IsValid(), v.MethodByName("none").IsValid())
	out := v.MethodByName("Many").Call(nil)
	fmt.Println(len(out), out[0], out[1], out[2])
	fmt.Println(reflect.ValueOf(Word(21)).Method(0).Call(nil)[0], reflect.ValueOf(Func(func() int { return 41 })).Method(0).Call(nil)[0])
	g := &Gen[string, []int]{}
	reflect.ValueOf(g).MethodByName("Put").Call([]reflect.Value{reflect.ValueOf("key"), reflect.ValueOf([]int{1})})
	fmt.Println(g.Key(), g.v)
	o := Outer{T: t, Gen: Gen[string, int]{"k", 1}, Stringer: S("x")}
	names := []string{}
	for m, f := range reflect.ValueOf(&o).Methods() {
		if f.Type().NumIn() == 0 {
			names = append(names, fmt.Sprint(m.Name, f.Call(nil)))
		}
	}
	sort.Strings(names)
	fmt.Println(len(names), names[0], names[1])
	b := Big{[5]int{1, 2, 3, 4, 5}}
	fmt.Println(reflect.ValueOf(b).Method(0).Call(nil)[0], reflect.TypeOf(b).Method(0).Func.Call([]reflect.Value{reflect.ValueOf(b)})[1].Interface())

	// bound to what it was taken of, as a func
	get := v.Elem().MethodByName("Get").Interface().(func() int)
	t.n = 100
	fmt.Println(get(), v.MethodByName("Sum").Interface().(func(...int) int)(1, 2, 3))
	expr := reflect.TypeOf(t).Method(3).Func.Interface().(func(*T, ...int) int)
	fmt.Println(expr(&T{1}, 2, 3))
	expr2 := reflect.TypeOf(*t).Method(0).Func.Interface().(func(T) int)
	fmt.Println(expr2(T{77}))

	// of interfaces
	var s fmt.Stringer = S("i")
	iv := reflect.ValueOf(&s).Elem()
	fmt.Println(iv.NumMethod(), iv.Type().Method(0).Name, iv.Type().Method(0).Type, iv.Method(0).Call(nil)[0], iv.MethodByName("String").Type())
	e := reflect.TypeFor[error]()
	m, ok := e.MethodByName("Error")
	fmt.Println(m.Name, m.Type, m.Func.IsValid(), ok, e.NumMethod())
	fmt.Println(reflect.TypeOf(S("")).Implements(reflect.TypeFor[fmt.Stringer]()), reflect.TypeOf(t).Implements(e), reflect.TypeOf(*t).AssignableTo(reflect.TypeFor[any]()))

	// pointer methods are reached from a value that nothing takes the address of
	type holder struct{ F Hidden }
	h := reflect.New(reflect.TypeFor[holder]())
	fmt.Println(h.Elem().Field(0).Addr().MethodByName(byName("Found")).Call(nil)[0])
}

type Hidden struct{ x int }

func (h *Hidden) Found() string { return "found" }

func byName(s string) string { return s }
