// Spec: Map types: any comparable key, entries are not addressable, iteration while changing, nil maps, NaN keys.
package main

import (
	"fmt"
	"math"
)

type K struct {
	a string
	b [2]int
	c any
}
type P struct{ n int }

func main() {
	m := map[K]int{{"a", [2]int{1, 2}, nil}: 1, {"a", [2]int{1, 2}, 3.5}: 2}
	fmt.Println(m[K{"a", [2]int{1, 2}, 3.5}], m[K{"a", [2]int{1, 2}, nil}], len(m))
	mm := map[string]map[string]int{}
	if mm["x"] == nil {
		mm["x"] = map[string]int{}
	}
	mm["x"]["y"]++
	mm["x"]["y"] <<= 3
	fmt.Println(mm, mm["no"]["where"])
	nan := math.NaN()
	nm := map[float64]int{nan: 1}
	nm[nan] = 2
	_, ok := nm[nan]
	fmt.Println(len(nm), ok, map[float64]int{0: 1}[math.Copysign(0, -1)])
	ps := map[string]*P{"a": {1}}
	ps["a"].n++
	fmt.Println(ps["a"].n)
	vals := map[string]P{"a": {1}}
	v := vals["a"]
	v.n = 9
	fmt.Println(vals, vals["none"])
	big := map[int]int{}
	for i := range [1000]int{} {
		big[i] = i * i
	}
	sum, seen := 0, 0
	for k, v := range big {
		if k%2 == 0 {
			delete(big, k)
			delete(big, k+1)
		}
		sum += v - k*k
		seen++
	}
	fmt.Println(sum, len(big) < 1000, seen >= 500)
	fs := map[[1]bool]func() string{{true}: func() string { return "yes" }}
	fmt.Println(fs[[1]bool{true}](), fs[[1]bool{}] == nil)
	var nilm map[string]int
	nilm2 := nilm
	fmt.Println(nilm == nil, nilm2["x"], len(nilm))
	share := big
	share[-1] = 5
	fmt.Println(big[-1])
	if v, ok := big[-2]; !ok {
		fmt.Println(v, ok)
	}
	var val any
	val, ok = ps["zz"]
	fmt.Println(val, ok, val == nil)
	ptrs := map[*P]bool{ps["a"]: true}
	fmt.Println(ptrs[ps["a"]], ptrs[&P{2}])
	set := map[any]struct{}{1: {}, "1": {}, 1.0: {}, 'a': {}, [0]int{}: {}, struct{}{}: {}}
	_, ok = set[int32('a')]
	fmt.Println(len(set), ok)
	i := 0
	arr := []string{"k", "l"}
	cnt := map[string]int{}
	cnt[arr[i]], i = 5, 1
	fmt.Println(cnt, i)
}
