// Spec: Operators. The type of an untyped constant shifted by a non-constant: the spec's own examples.
package main

import "fmt"

var a [1024]byte
var s uint = 33

func f(x float64, n int) (float64, int) { return x, n }

func main() {
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var m int = 1.0 << s
	var n = 1.0<<s == j
	var o = 1<<s == 2<<s
	var p = 1<<s == 1<<33
	var w int64 = 1.0 << 33
	fmt.Println(i, j, k, m, n, o, p, w)
	s = 5
	var x = a[1.0<<s]
	var b = make([]byte, 1.0<<s)
	var mm = map[int]int{1 << s: 2}
	fmt.Println(x, len(b), mm, []int{1 << s, 1.0 << s})
	var u8 uint8 = 1<<s + 1
	var v1 = uint8(200) + 1<<s<<s
	fmt.Println(u8, v1, 1<<s|1, ^(1<<s), -1<<s>>1)
	var r rune = 'a' << s
	var c = 'a' << s
	fmt.Printf("%d %T %T %T\n", r, c, 1<<s, int8(1)<<s)
	const h = 1 << 3.0
	const g = 15 >> 1.0
	var big uint64 = 1<<64 - 1<<h
	fmt.Println(h, g, big, 1<<s<<h)
	var arr [1 << 3]int
	fmt.Println(len(arr), a[1<<s:1<<s+1], uint8(1<<s))
	var e interface{} = 1 << s
	fmt.Printf("%T\n", e)
	fmt.Printf("%T %v\n", 1<<s == 1, uint16(1<<s<<10)<<6)
	var i8 int8 = 1
	var count int8 = 3
	fmt.Println(i8<<count, i8<<count<<count<<count, 1<<count, uint64(1)<<count<<60)
	fmt.Println(f(2, 1<<s))
	if 1<<s > 31 {
		fmt.Println("32 > 31")
	}
	switch 1 << s {
	case 32:
		fmt.Println("case 32")
	}
	var ch [3]int
	ch[1<<s>>s]++
	fmt.Println(ch)
}
