package main

import "fmt"

type node struct {
	v    int
	next *node
}

func main() {
	a := &node{1, nil}
	a.next = a
	x := 1
	p := &x
	fmt.Println(fmt.Sprintf("%p", p) == fmt.Sprintf("%v", p), fmt.Sprintf("%p", p) == fmt.Sprint(p))
	fmt.Println(fmt.Sprintf("%v", a) == fmt.Sprintf("&{1 %p}", a))
	fmt.Println(fmt.Sprintf("%#v", p) == fmt.Sprintf("(*int)(%p)", p))
	fmt.Printf("%v %p %#v %d\n", (*int)(nil), (*int)(nil), (*int)(nil), (*int)(nil))
	fmt.Printf("%v %p %#v\n", []int(nil), []int(nil), []int(nil))
	fmt.Printf("%v %p %#v\n", (func())(nil), (func())(nil), (func())(nil))
	fmt.Printf("%v %#v %v\n", (chan int)(nil), (chan int)(nil), map[string]int(nil))
	fmt.Printf("%p %p\n", 1, "s")
	s := fmt.Sprintf("%p", main)
	fmt.Println(s[:2], len(s) > 4, fmt.Sprintf("%x", p) == fmt.Sprintf("%p", p)[2:])
	fmt.Println(&[]int{1}, &map[string]int{"a": 1}, &[2]string{"x", "y"}, &struct{ A *int }{nil})
	pp := &a
	fmt.Println(fmt.Sprint(pp)[:2], []*int{nil})
}
