package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

type M map[string]int

func main() {
	m := M{"a": 1, "b": 2}
	c := maps.Clone(m)
	c["c"] = 3
	fmt.Printf("%T %v %v\n", c, m, c)
	fmt.Println(maps.Clone(M(nil)) == nil, maps.Equal(m, M{"b": 2, "a": 1}), maps.Equal(m, c))
	fmt.Println(maps.EqualFunc(m, map[string]string{"a": "x", "b": "xx"}, func(n int, s string) bool { return n == len(s) }))
	maps.Copy(m, map[string]int{"b": 20, "d": 4})
	fmt.Println(m)
	maps.DeleteFunc(m, func(k string, v int) bool { return v%2 == 1 })
	fmt.Println(m)
	maps.Insert(m, maps.All(map[string]int{"z": 26}))
	fmt.Println(maps.Collect(maps.All(m)))
	n := maps.Collect(slices.All([]string{"zero", "one"}))
	fmt.Println(n, strings.Join(slices.Sorted(maps.Values(n)), "+"))
	for k := range maps.Keys(n) {
		delete(n, k)
	}
	fmt.Println(len(n))
}
