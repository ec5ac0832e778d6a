package main

// Conversions: which are possible, and their results.

import (
	"fmt"
	"io"
	"math"
	"reflect"
)

type (
	Int   int
	Str   string
	Bytes []byte
	Byte  byte
	MB    []Byte
	Runes []rune
	S1    struct {
		A int `a:"b"`
	}
	S2   struct{ A int }
	Ptr1 *S1
	Chan chan int
	Fn   func(int)
)

type RW struct{ io.Reader }

func (RW) Write([]byte) (int, error) { return 0, nil }

func conv(x, to any) {
	v, t := reflect.ValueOf(x), reflect.TypeOf(to).Elem()
	fmt.Printf("%v -> %v: %v %v ", v.Type(), t, v.Type().ConvertibleTo(t), v.CanConvert(t))
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	c := v.Convert(t)
	if c.Kind() == reflect.Pointer || c.Kind() == reflect.Func || c.Kind() == reflect.Chan {
		fmt.Println(c.Type(), c.IsNil())
		return
	}
	fmt.Printf("%v %#v\n", c.Type(), c.Interface())
}

func main() {
	nums := []any{int8(-1), uint8(200), int64(1<<40 + 5), uint64(1 << 63), float32(-2.75), 1e10, Int(65)}
	tos := []any{new(int8), new(uint16), new(int64), new(uint64), new(float32), new(float64), new(Int), new(string), new(Str), new(complex128), new(bool)}
	for _, n := range nums {
		for _, to := range tos {
			conv(n, to)
		}
	}
	conv(complex64(1+2i), new(complex128))
	conv(1i, new(complex64))
	conv(int64(math.MaxInt64), new(string))
	conv(uint64(math.MaxUint64), new(string))
	conv(-5, new(string))
	for _, x := range []any{"héllo", Str("s"), []byte("by"), Bytes("BY"), MB{65}, []rune("ru"), Runes("RU"), []int{1}} {
		for _, to := range []any{new(string), new(Str), new([]byte), new(Bytes), new(MB), new([]rune), new(Runes)} {
			conv(x, to)
		}
	}
	conv([]int{1, 2, 3}, new([2]int))
	conv([]int{1, 2, 3}, new(*[2]int))
	conv([]int{1, 2, 3}, new([4]int))
	conv([]int{1, 2, 3}, new(*[4]int))
	conv([]int(nil), new(*[0]int))
	conv([]int{}, new([0]string))
	conv(S1{1}, new(S2))
	conv(&S1{1}, new(*S2))
	conv(&S1{1}, new(Ptr1))
	conv(Ptr1(nil), new(*S2))
	conv(make(chan int), new(Chan))
	conv(make(chan int), new(<-chan int))
	conv(make(Chan), new(<-chan int))
	conv(make(<-chan int), new(chan int))
	conv(func(int) {}, new(Fn))
	conv(1, new(any))
	conv(RW{}, new(io.ReadWriter))
	conv(RW{}, new(io.Closer))
	var r io.Reader = RW{}
	fmt.Println(reflect.ValueOf(&r).Elem().Convert(reflect.TypeFor[any]()).Elem().Type())
	var nilReader io.ReadWriter
	c := reflect.ValueOf(&nilReader).Elem().Convert(reflect.TypeFor[io.Reader]())
	fmt.Println(c.Type(), c.IsNil())
	type own struct{ f Int }
	ro := reflect.ValueOf(own{3}).Field(0).Convert(reflect.TypeFor[float64]())
	fmt.Println(ro, ro.CanInterface())
	a := [2]int{1, 2}
	src := reflect.ValueOf(&a).Elem()
	dst := src.Convert(reflect.TypeFor[[2]int]())
	a[0] = 9
	fmt.Println(dst, dst.CanAddr())
}
