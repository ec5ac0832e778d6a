package main

import "fmt"

func f() *[4]int { fmt.Println("f"); return nil }

func try(name string, g func()) {
	defer func() { fmt.Println(name, recover()) }()
	g()
}

func main() {
	try("range *f()", func() { for range *f() { } })
	try("i range *f()", func() { for i := range *f() { _ = i } })
	try("len *f()", func() { println(len(*f())) })
	try("cap *f()", func() { println(cap(*f())) })
	try("range f()", func() { for range f() { } })
	try("i range f()", func() { for i := range f() { _ = i } })
	try("len f()", func() { fmt.Println(len(f())) })
	try("iv range f()", func() { for i, v := range f() { _, _ = i, v } })
	var m map[int]int = map[int]int{}
	try("m[3] <<= s", func() { s := -1; m[3] <<= s })
	fmt.Println(m)
	try("lit", func() { var p *int; var a []int; _ = []int{*p, a[3]} })
	try("lit2", func() { var p *int; var a []int; _ = []int{a[3], *p} })
	try("lit3", func() { var p *int; var a []int; _ = struct{a, b int}{a[3], *p} })
	try("lit4", func() { var p *int; var a []int; _ = map[int]int{a[3]: *p} })
	try("lit5", func() { var p *int; var a []int; _ = map[int]int{*p: a[3]} })
}
