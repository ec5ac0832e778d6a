// Operands of operations whose result is known fail all the same; a range over an array without elements evaluates calls alone.
package main

import "fmt"

type T struct{ a, b int }

var npi *int
var npu *uint32
var np8 *uint8
var npf *float64
var npb *bool
var nps *string
var np *T
var npa *[3]int
var k = 2

func try(k int, f func() any) {
	defer func() { fmt.Println(k, recover()) }()
	fmt.Println(f())
}

func main() {
	try(1, func() any { return *npi % 1 })
	try(2, func() any { return *npi % -1 })
	try(3, func() any { return *npi | -1 })
	try(4, func() any { return *npu | 0xffffffff })
	try(5, func() any { return *npu &^ 0xffffffff })
	try(6, func() any { return *npi >> 70 })
	try(7, func() any { return *npu >> 32 })
	try(8, func() any { return *npu << 40 })
	try(9, func() any { return *npb && false })
	try(10, func() any { return *npb || true })
	try(11, func() any { return *npi == 1 && false })
	try(12, func() any { return *npu >= 0 })
	try(13, func() any { return *npu < 0 })
	try(14, func() any { return *np8 <= 255 })
	try(15, func() any { return 0 * *npi })
	try(16, func() any { return 0 & *npu })
	try(17, func() any { return 0 / *npi })
	try(18, func() any { return 0 % *npi })
	try(19, func() any { return 0 << *npu })
	try(20, func() any { return 0 * *npf })
	try(21, func() any { return *npf * 0 })
	try(22, func() any { return *npi - *npi })
	try(23, func() any { return *npi ^ *npi })
	try(24, func() any { return *nps + "" })
	try(25, func() any { return len(*nps + "abc") })
	try(26, func() any { return *npi / 1 })
	try(27, func() any { return *npi * 1 })
	try(28, func() any { return (*npi * 0) + k })
	try(29, func() any { x := *npi * 0; return x })
	try(30, func() any { x := k; x *= *npi * 0; return x })
	try(31, func() any { for range npa { return 1 }; return 2 })
	try(32, func() any { for range *npa { return 1 }; return 2 })
	try(33, func() any { for i := range *npa { return i }; return 2 })
	try(34, func() any { for _, v := range *npa { return v }; return 2 })
	try(35, func() any { for _, v := range npa { return v }; return 2 })
	try(36, func() any { for _ = range *npa { return 1 }; return 2 })
	try(37, func() any { for i, _ := range *npa { return i }; return 2 })
	try(38, func() any { for _, _ = range *npa { return 1 }; return 2 })
	try(39, func() any { f := func() *[3]int { fmt.Println("f"); return nil }; for range f() { return 1 }; return 2 })
	try(40, func() any { f := func() *[3]int { fmt.Println("f"); return nil }; for i := range *f() { return i }; return 2 })
	try(41, func() any { return len(*npa) })
	try(42, func() any { f := func() *[3]int { fmt.Println("f"); return nil }; return len(*f()) })
	try(43, func() any { f := func() *[3]int { fmt.Println("f"); return nil }; return len(f()) })
	try(44, func() any { var pp **[3]int; for i := range *pp { return i }; return 2 })
	try(45, func() any { type S struct{ a [4]int }; var ps *S; for i := range ps.a { return i + 1 }; return 2 })
	try(46, func() any { type S struct{ a [4]int }; var ps *S; for range ps.a { return 1 }; return 2 })
	try(47, func() any { type S struct{ a [4]int }; var ps *S; for i := range &ps.a { return i }; return 2 })
	try(48, func() any { var m map[int][3]int; for i := range m[3] { return i + 5 }; return 2 })
	try(49, func() any { var m []([3]int); for i := range m[3] { return i + 5 }; return 2 })
	try(50, func() any { switch { case *npb && false: return 1 }; return 2 })
	try(51, func() any { if *npb && false { return 1 }; return 2 })
	try(52, func() any { if *npb || true { return 1 }; return 2 })
	try(53, func() any { for *npb && false { }; return 2 })
	try(54, func() any { if !(*npb && false) { return 1 }; return 2 })
	try(55, func() any { return []int{5: *npi * 0}[0] })
	try(56, func() any { return [...]T{{1, *npi}, {2, 3}}[1].a })
	try(57, func() any { return [...]T{{1, *npi}, {2, 3}}[k-1].a })
	try(58, func() any { return struct{ x T; y any }{y: *np}.x.a })
	try(59, func() any { return uint8(*npi) << 8 })
	try(60, func() any { return int8(*npi) >> 8 })
	try(61, func() any { const c = 0; return *npi & c })
	try(62, func() any { return "" + *nps })
	try(63, func() any { return -(*npi * 0) })
	try(64, func() any { return map[int]int{}[*npi*0] })
	try(65, func() any { var a [3]int; return a[*npi*0] })
	try(66, func() any { var a [3]int; return a[*npu%1] })
	try(67, func() any { var a []int; return a[*npu%1:] })
}
