// Spec: Package unsafe, Size and alignment guarantees. Layouts are gc's on amd64.
package main

import (
	"fmt"
	"unsafe"
)

type S struct {
	a bool
	b int64
	c bool
	d int32
	e string
	f []int
	g any
	h struct{}
}
type Tail struct {
	n int32
	z struct{}
}
type Bits struct {
	a uint8
	b uint16
	c uint8
	d complex64
	e [3]uint8
	f float64
	g complex128
}
type E struct {
	i8 int8
	Bits
	*S
	m map[string]int
	fn func()
	u uintptr
}

const size = unsafe.Sizeof(S{})

var arr [unsafe.Sizeof(int32(0))]int

type Ptr[T any] struct{ p *T; b byte }

func main() {
	var s S
	fmt.Println(unsafe.Sizeof(s), unsafe.Alignof(s), size, len(arr))
	fmt.Println(unsafe.Offsetof(s.a), unsafe.Offsetof(s.b), unsafe.Offsetof(s.c), unsafe.Offsetof(s.d), unsafe.Offsetof(s.e), unsafe.Offsetof(s.f), unsafe.Offsetof(s.g), unsafe.Offsetof(s.h))
	var b Bits
	fmt.Println(unsafe.Sizeof(b), unsafe.Alignof(b), unsafe.Offsetof(b.b), unsafe.Offsetof(b.c), unsafe.Offsetof(b.d), unsafe.Offsetof(b.e), unsafe.Offsetof(b.f), unsafe.Offsetof(b.g))
	var e E
	fmt.Println(unsafe.Sizeof(e), unsafe.Offsetof(e.Bits), unsafe.Offsetof(e.S), unsafe.Offsetof(e.m), unsafe.Offsetof(e.fn), unsafe.Offsetof(e.u), unsafe.Offsetof(e.Bits.f))
	fmt.Println(unsafe.Sizeof(Tail{}), unsafe.Sizeof([3]Tail{}), unsafe.Sizeof(struct{}{}), unsafe.Sizeof([0]int{}), unsafe.Sizeof([5]struct{}{}))
	fmt.Println(unsafe.Sizeof(1), unsafe.Sizeof('a'), unsafe.Sizeof(1.5), unsafe.Sizeof(1i), unsafe.Sizeof(""), unsafe.Sizeof(true), unsafe.Sizeof(Ptr[int]{}), unsafe.Alignof(b.c), unsafe.Alignof(b.d))
	f := 1.5
	bits := *(*uint64)(unsafe.Pointer(&f))
	fmt.Printf("%#x\n", bits)
	s.d = 77
	p := (*int32)(unsafe.Pointer(uintptr(unsafe.Pointer(&s)) + unsafe.Offsetof(s.d)))
	fmt.Println(*p, *(*int32)(unsafe.Add(unsafe.Pointer(&s), unsafe.Offsetof(s.d))))
	xs := [4]int32{1, 2, 3, 4}
	sl := unsafe.Slice(&xs[1], 2)
	fmt.Println(sl, len(sl), cap(sl))
	fmt.Println(*(*int32)(unsafe.Pointer(uintptr(unsafe.Pointer(&xs)) + 3*unsafe.Sizeof(xs[0]))))
	type hdr struct {
		p        unsafe.Pointer
		len, cap int
	}
	h := (*hdr)(unsafe.Pointer(&sl))
	fmt.Println(h.len, h.cap, h.p == unsafe.Pointer(&xs[1]))
	var np unsafe.Pointer
	fmt.Println(np == nil, uintptr(np), unsafe.Slice((*int)(nil), 0) == nil)
	type words [2]unsafe.Pointer
	var i any = &f
	w := (*words)(unsafe.Pointer(&i))
	fmt.Println(w[1] == unsafe.Pointer(&f))
	try(func() { n := -1; _ = unsafe.Slice(&xs[0], n) })
	try(func() { n := 1; _ = unsafe.Slice((*int)(nil), n) })
	try(func() { n := uint64(1) << 62; _ = unsafe.Slice(&xs[0], n) })
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}
