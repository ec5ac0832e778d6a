package main

import "fmt"

type S struct{ arr [3]int; in struct{ b [2]int } }

func f() *S         { fmt.Print("f "); return nil }
func g() int         { fmt.Print("g "); return 7 }
func ch() chan *[2]int { c := make(chan *[2]int, 1); c <- nil; return c }
func pp() **[2]int  { return nil }

var a [3][4]int
var sl [][4]int
var p *S
var m map[string][3]int
var mp map[string]*[3]int

func try(name string, h func()) {
	defer func() { fmt.Println(name, recover()) }()
	h()
}

func main() {
	try("1", func() { fmt.Println(len(f().arr)) })
	try("2", func() { for range f().arr { fmt.Print(".") } })
	try("3", func() { fmt.Println(len(a[g()])) })
	try("4", func() { for range a[g()] { fmt.Print(".") } })
	try("5", func() { fmt.Println(len(sl[g()])) })
	try("6", func() { for i := range sl[g()] { fmt.Print(i) } })
	try("7", func() { fmt.Println(len(p.arr)) })
	try("8", func() { for range p.arr { fmt.Print(".") } })
	try("9", func() { for i := range p.in.b { fmt.Print(i) } })
	try("10", func() { fmt.Println(len(f().in.b), cap(f().in.b)) })
	try("11", func() { fmt.Println(len(*<-ch())) })
	try("12", func() { for range *<-ch() { fmt.Print(".") } })
	try("13", func() { for range **pp() { fmt.Print(".") } })
	try("14", func() { for range *pp() { fmt.Print(".") } })
	try("15", func() { fmt.Println(len(*pp())) })
	try("16", func() { fmt.Println(len(m["a"]), len(mp["a"]), len(*mp["a"])) })
	try("17", func() { for range *mp["x"] { fmt.Print(".") } })
	try("18", func() { for i := range mp[fmt.Sprint(g())] { fmt.Print(i) } })
	try("19", func() { for i := range *mp[fmt.Sprint(g())] { fmt.Print(i) } })
	try("20", func() { var q **[2]int; for i := range *q { fmt.Print(i) } })
	try("21", func() { var q *[2]int; for i := range *q { fmt.Print(i) }; fmt.Print(len(*q)) })
	try("22", func() { _ = len(f().arr) })
	try("23", func() { _ = len(*<-ch()) })
	try("24", func() { const n = len([3]int{}); x := [1]int{g()}; fmt.Print(len([1]int{g()}), n, x) })
	try("25", func() { for i := range [2]int{g(), g()} { fmt.Print(i) } })
	try("26", func() { var q *[2]int; for i, v := range q { fmt.Print(i, v) } })
	try("27", func() { var q *[0]int; for i, v := range q { fmt.Print(i, v) } })
	try("28", func() { var q *[2]int; for _, v := range *q { fmt.Print(v) } })
}
