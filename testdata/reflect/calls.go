package main

// Calls and made functions: arguments of all sizes and classes, results, variadics, panics and recover.

import (
	"errors"
	"fmt"
	"reflect"
)

type (
	FI struct {
		F float64
		I int
	}
	IF struct {
		I int32
		F float64
	}
	FF struct{ A, B float32 }
	F4 struct {
		A, B, C float32
		I       int32
	}
	Arr [2]float64
	A1  [1]float32
	Big struct{ A, B, C int }
	Pad struct {
		F float64
		_ struct{}
	}
	B3  [3]byte
	Nil struct{}
)

func all(b bool, i8 int8, u16 uint16, f32 float32, f float64, c64 complex64, c complex128, s string, sl []int, a any, e error, p *int, fi FI, i_f IF, ff FF, f4 F4, arr Arr, a1 A1, big Big, pad Pad, b3 B3, n Nil, m map[string]int, fn func() int) string {
	return fmt.Sprint(b, i8, u16, f32, f, c64, c, s, sl, a, e, *p, fi, i_f, ff, f4, arr, a1, big, pad.F, b3, n, m, fn())
}

func fi(x FI) FI                          { return FI{x.F + 1, x.I + 1} }
func f4(x F4, y IF) F4                    { return F4{x.A + float32(y.F), x.B, x.C, x.I + y.I} }
func arr(a Arr, b A1) Arr                 { return Arr{a[1], float64(b[0])} }
func three(a int8) (int8, string, Big)    { return -a, "three", Big{1, 2, 3} }
func pair() (bool, float32)               { return true, 2.5 }
func none(n Nil) Nil                      { return n }
func small(x B3) (uint8, B3)              { return x[0], B3{x[2], x[1], x[0]} }
func neg() int16                          { return -2 }
func variadic(p string, xs ...any) string { return p + fmt.Sprint(len(xs)) + fmt.Sprint(xs...) }

func values(xs ...any) (vs []reflect.Value) {
	for i := range xs {
		vs = append(vs, reflect.ValueOf(&xs[i]).Elem().Elem())
	}
	return
}

func call(f any, args ...any) {
	v := reflect.ValueOf(f)
	made := reflect.MakeFunc(v.Type(), func(in []reflect.Value) []reflect.Value {
		if v.Type().IsVariadic() {
			return v.CallSlice(in)
		}
		return v.Call(in)
	})
	for _, g := range []reflect.Value{v, made} {
		for _, r := range g.Call(values(args...)) {
			fmt.Print(r, " ")
		}
		fmt.Println()
	}
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

type Rec int

func (r Rec) Recover()   { fmt.Println("recovered", recover()) }
func (r *Rec) PRecover() { fmt.Println("recovered", recover()) }

func deferred(f func()) {
	defer func() { fmt.Println("outside", recover()) }()
	defer f()
	panic("boom")
}

func main() {
	x := 5
	args := []any{true, int8(-3), uint16(60000), float32(1.5), 2.5, complex64(1 + 2i), 3 + 4i, "str", []int{1, 2}, 99, errors.New("err"), &x, FI{1.5, 2}, IF{3, 4.5}, FF{1, 2}, F4{1, 2, 3, 4}, Arr{5, 6}, A1{7}, Big{1, 2, 3}, Pad{F: 8}, B3{1, 2, 3}, Nil{}, map[string]int{"k": 1}, func() int { return 77 }}
	call(all, args...)
	made := reflect.MakeFunc(reflect.TypeOf(all), func(in []reflect.Value) []reflect.Value { return reflect.ValueOf(all).Call(in) }).Interface().(func(bool, int8, uint16, float32, float64, complex64, complex128, string, []int, any, error, *int, FI, IF, FF, F4, Arr, A1, Big, Pad, B3, Nil, map[string]int, func() int) string)
	fmt.Println(made(false, 1, 2, 3, 4, 5, 6, "s", nil, nil, nil, &x, FI{1, 2}, IF{1, 2}, FF{}, F4{I: 1}, Arr{}, A1{}, Big{}, Pad{}, B3{}, Nil{}, nil, func() int { return 1 }))
	call(fi, FI{1.5, 2})
	call(f4, F4{1, 2, 3, 4}, IF{10, 0.5})
	call(arr, Arr{1, 2}, A1{3})
	call(three, int8(-128))
	call(pair)
	call(none, Nil{})
	call(small, B3{1, 2, 3})
	call(neg)
	call(variadic, "p")
	call(variadic, "p", 1, "two", nil == error(nil))
	fmt.Println(reflect.ValueOf(variadic).CallSlice(values("p", []any{1, 2}))[0])

	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var ints func(int, int) (int, int)
	reflect.ValueOf(&ints).Elem().Set(reflect.MakeFunc(reflect.TypeOf(ints), swap))
	fmt.Println(ints(1, 2))
	var mixed func(FI, IF) (IF, FI)
	reflect.ValueOf(&mixed).Elem().Set(reflect.MakeFunc(reflect.TypeOf(mixed), swap))
	fmt.Println(mixed(FI{1, 2}, IF{3, 4}))
	var conv func(int) error
	bad := reflect.MakeFunc(reflect.TypeOf(conv), func(in []reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf(errors.New("made"))} })
	fmt.Println(bad.Call(values(1))[0], bad.Interface().(func(int) error)(1))

	try("callee", func() { reflect.ValueOf(func(i int) { panic(i) }).Call(values(3)) })
	try("nil deref", func() { reflect.ValueOf(func(p *int) int { return *p }).Call(values((*int)(nil))) })
	for i, f := range []func([]reflect.Value) []reflect.Value{
		func([]reflect.Value) []reflect.Value { return nil },
		func([]reflect.Value) []reflect.Value { return values("x") },
		func([]reflect.Value) []reflect.Value { panic("inside") },
		func([]reflect.Value) []reflect.Value {
			return []reflect.Value{reflect.ValueOf(struct{ a int }{}).Field(0)}
		},
	} {
		g := reflect.MakeFunc(reflect.TypeFor[func() int](), f).Interface().(func() int)
		try(fmt.Sprint("made ", i), func() { g() })
	}

	r := Rec(1)
	deferred(reflect.ValueOf(r).MethodByName("Recover").Interface().(func()))
	deferred(reflect.ValueOf(&r).MethodByName("PRecover").Interface().(func()))
	deferred(reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value { fmt.Println("made", recover()); return nil }).Interface().(func()))
	deferred(reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value { func() { fmt.Println("too deep", recover()) }(); return nil }).Interface().(func()))
	deferred(func() { reflect.ValueOf(r.Recover).Call(nil) })
	func() {
		defer func() { fmt.Println("outside", recover()) }()
		defer reflect.ValueOf(r.Recover).Call(nil)
		panic("not directly")
	}()
	done := make(chan string)
	go reflect.ValueOf(func(s string) { done <- s }).Call(values("goroutine"))
	fmt.Println(<-done)
	go reflect.MakeFunc(reflect.TypeFor[func(string)](), func(in []reflect.Value) []reflect.Value { done <- "made " + in[0].String(); return nil }).Interface().(func(string))("goroutine")
	fmt.Println(<-done)
}
