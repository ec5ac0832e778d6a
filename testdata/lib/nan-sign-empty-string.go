// The sign of NaN, the address of an empty string, what sort.Slice says of what is no slice.
package main

import (
	"fmt"
	"math"
	"sort"
	"unsafe"
)

func try(f func()) { defer func() { r := recover(); fmt.Printf("%T %v\n", r, r) }(); f() }

func main() {
	n := math.NaN()
	fmt.Println(math.Signbit(-n), math.Signbit(n), math.Float64bits(-n)>>63, math.Signbit(float64(-float32(n))))
	x := 0.0
	fmt.Println(math.Signbit(x-x), math.Signbit(-x), math.Float64bits(-x), math.Signbit(0/(-1)*x), 1/(-x))
	fmt.Println(unsafe.StringData("") == nil)
	var e string
	fmt.Println(unsafe.StringData(e) == nil, unsafe.StringData("a"[:0]) == nil, unsafe.SliceData([]byte(nil)) == nil, unsafe.SliceData([]byte{}) == nil)
	try(func() { sort.Slice(3, nil) })
	try(func() { sort.Slice(nil, nil) })
	try(func() { sort.Slice([]int{1, 2}, nil) })
	try(func() { sort.Slice([2]int{1, 2}, func(i, j int) bool { return false }) })
	try(func() { sort.SliceStable("abc", nil) })
	try(func() { fmt.Println(sort.SliceIsSorted(map[int]int{}, nil)) })
	try(func() { sort.Slice([]int{}, nil) })
	c := complex(n, -n)
	fmt.Println(math.Signbit(imag(c)), math.Signbit(real(-c)))
	f32 := float32(n)
	fmt.Println(math.Float32bits(-f32)>>31, math.Float32bits(f32)>>31)
	fmt.Println(math.Copysign(n, -1), math.Signbit(math.Copysign(n, -1)), math.Signbit(math.Abs(-n)))
}

type pair struct{ s string }

var global = ""

func init() {
	s, t, a := "", pair{""}, []string{"", "b"}
	fmt.Println(unsafe.StringData(s) == nil, unsafe.StringData(t.s) == nil, unsafe.StringData(a[0]) == nil, unsafe.StringData(global) == nil)
	var e any = ""
	fmt.Println(unsafe.StringData(e.(string)) == nil, unsafe.StringData(s+"") == nil)
}
