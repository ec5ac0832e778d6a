package main

import "fmt"

func say(s string) string { fmt.Print(s, " "); return s }

type T struct {
	s string
	v any
}

func main() {
	x := 1
	a := []T{{say("a"), &map[string]any{say("k"): &x}}, {say("b"), &[]string{say("c")}}, {say("d"), &map[int]int{}}}
	fmt.Println(len(a), len(*a[0].v.(*map[string]any)), *a[1].v.(*[]string), *a[2].v.(*map[int]int))
	f := func(p *map[string]int, s string) { fmt.Println(*p, s) }
	f(&map[string]int{say("q"): 1}, say("r"))
	m := []*map[string]int{{say("e"): 1}, {say("f"): 2}, {}}
	fmt.Println(len(m), *m[0], *m[1], *m[2])
	p := &map[string]int{"x": 2}
	fmt.Println((*p)["x"])
}
