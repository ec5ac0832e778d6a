// Spec: Index expressions, Slice expressions. Bounds, three indices, strings, pointers to arrays, maps with nil.
package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

type Arr [4]int
type Str string

func main() {
	a := Arr{1, 2, 3, 4}
	s := a[1:3]
	p := &a
	fmt.Println(s, len(s), cap(s), p[2:], a[:], p[:2:3], cap(p[:2:3]), s[:3], s[3:3])
	t := s[0:1:2]
	t = append(t, 9)
	fmt.Println(a)
	t = append(t, 8)
	fmt.Println(a, t)
	str := Str("hello, 世界")
	sub := str[7:]
	fmt.Printf("%s %T %d %T %q\n", sub, sub, str[7], str[7], "abc"[1])
	fmt.Println("hello"[1:3], "x"[1:], "const"[2])
	var nilm map[string][]int
	fmt.Println(nilm["x"], len(nilm["x"]), map[bool]int{true: 1}[2 > 1])
	v, ok := nilm["x"]
	fmt.Println(v == nil, ok)
	var ns []int
	fmt.Println(ns[:], ns[0:0] == nil, ns[:0:0] == nil, []int{}[0:0] == nil)
	i, big, neg := 5, uint64(1<<63), -1
	try("array", func() { _ = a[i] })
	try("slice", func() { _ = s[i] })
	try("string", func() { _ = str[i*3] })
	try("neg", func() { _ = s[neg] })
	try("big", func() { _ = s[big] })
	try("lo>hi", func() { _ = s[i-2 : i-4] })
	try("hi", func() { _ = s[:i] })
	try("str", func() { _ = str[i*4:] })
	try("strhi", func() { _ = str[:i*4] })
	try("max", func() { _ = s[0:1:i] })
	try("max2", func() { _ = s[0:3:i-3] })
	try("max3", func() { _ = s[i-2 : 2 : i-2] })
	try("lo", func() { _ = s[i:] })
	try("nil array", func() { var q *[3]int; _ = q[1] })
	try("nil array slice", func() { var q *[3]int; fmt.Println(q[:] == nil, len(q)) })
	try("nil slice", func() { _ = ns[i-5] })
	try("set nil map", func() { var m map[int]int; m[1] = 2 })
	try("key", func() { m := map[any]int{}; m[[]int{1}] = 1 })
	try("key read", func() { m := map[any]int{}; _ = m[map[int]int{}] })
	try("key func", func() { m := map[any]int{1: 1}; delete(m, func() {}) })
	var u8 uint8 = 200
	try("u8", func() { _ = s[u8] })
	try("i8", func() { x := int8(-3); _ = a[x] })
	for i := range p[1:3] {
		fmt.Print(i)
	}
	fmt.Println()
}
