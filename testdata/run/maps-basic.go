package main

import "fmt"

type key struct {
	a int
	b string
}

func main() {
	m := map[string]int{"a": 1, "b": 2}
	m["c"]++
	m["a"] += 10
	delete(m, "b")
	delete(m, "zz")
	v, ok := m["b"]
	fmt.Println(m, len(m), v, ok, m["none"])
	k := map[key][]int{}
	k[key{1, "x"}] = append(k[key{1, "x"}], 5, 6)
	fmt.Println(k, k[key{1, "y"}] == nil)
	i := map[interface{}]string{1: "int", "1": "string", 1.0: "float", key{}: "key", [2]int{1, 2}: "array"}
	fmt.Println(i[1], i["1"], i[1.0], i[key{}], i[[2]int{1, 2}], len(i))
	var n map[string]bool
	fmt.Println(n["x"], len(n), n == nil)
	for range n {
		fmt.Println("never")
	}
	big := map[int]int{}
	for i := 0; i < 1000; i++ {
		big[i*7] = i
	}
	sum := 0
	for k, v := range big {
		if k%2 == 0 {
			delete(big, k)
		}
		sum += v
	}
	fmt.Println(len(big), sum)
	type point struct{ x, y int }
	pm := map[string]point{"o": {}, "p": {1, 2}}
	fmt.Println(pm["p"].y, pm)
	pp := map[point]*point{{1, 2}: {3, 4}}
	fmt.Println(pp[point{1, 2}].x)
	defer func() { fmt.Println(recover()) }()
	n["x"] = true
}
