package main

import (
	"fmt"
	"math"
	"sort"
)

type person struct {
	name string
	age  int
}
type byAge []person

func (a byAge) Len() int           { return len(a) }
func (a byAge) Less(i, j int) bool { return a[i].age < a[j].age }
func (a byAge) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }

func main() {
	x := []int{5, 2, 8, -1, 0, 2}
	sort.Ints(x)
	fmt.Println(x, sort.IntsAreSorted(x), sort.SearchInts(x, 2), sort.SearchInts(x, 9))
	f := []float64{2.5, math.NaN(), -1, math.Inf(1), 0}
	sort.Float64s(f)
	fmt.Println(f)
	s := []string{"pear", "apple", "fig"}
	sort.Strings(s)
	fmt.Println(s, sort.SearchStrings(s, "fig"))
	p := []person{{"A", 30}, {"B", 20}, {"C", 30}, {"D", 10}, {"E", 20}}
	q := append([]person(nil), p...)
	sort.Stable(byAge(p))
	fmt.Println(p)
	sort.Sort(sort.Reverse(byAge(q)))
	fmt.Println(q[0].age, q[4].age, sort.IsSorted(byAge(p)))
	sort.Slice(q, func(i, j int) bool { return q[i].name < q[j].name })
	fmt.Println(q)
	sort.SliceStable(q, func(i, j int) bool { return q[i].age > q[j].age })
	fmt.Println(q, sort.SliceIsSorted(q, func(i, j int) bool { return q[i].age > q[j].age }))
	i := sort.Search(100, func(i int) bool { return i*i >= 50 })
	k, found := sort.Find(len(s), func(i int) int {
		switch {
		case "fig" < s[i]:
			return -1
		case "fig" > s[i]:
			return 1
		}
		return 0
	})
	fmt.Println(i, k, found)
	sort.Sort(sort.Reverse(sort.IntSlice(x)))
	fmt.Println(x)
}
