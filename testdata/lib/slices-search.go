package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

type person struct {
	name string
	age  int
}

func main() {
	s := []int{2, 3, 5, 7, 11}
	fmt.Println(slices.Index(s, 5), slices.Index(s, 4), slices.Contains(s, 11))
	fmt.Println(slices.IndexFunc(s, func(x int) bool { return x > 5 }), slices.ContainsFunc(s, func(x int) bool { return x < 0 }))
	for _, x := range []int{1, 5, 6, 12} {
		fmt.Println(slices.BinarySearch(s, x))
	}
	people := []person{{"Alice", 30}, {"Bob", 40}, {"Carol", 50}}
	fmt.Println(slices.BinarySearchFunc(people, 40, func(p person, age int) int { return cmp.Compare(p.age, age) }))
	fmt.Println(slices.Equal(s, []int{2, 3, 5, 7, 11}), slices.Equal([]float64{math.NaN()}, []float64{math.NaN()}))
	fmt.Println(slices.EqualFunc([]string{"A"}, []string{"a"}, strings.EqualFold))
	fmt.Println(slices.Compare([]int{1, 2}, []int{1, 2, 3}), slices.Compare([]int{2}, []int{1, 9}), slices.Compare(s, s))
	fmt.Println(slices.CompareFunc([]string{"b"}, []string{"a"}, strings.Compare))
	fmt.Println(slices.Min(s), slices.Max([]string{"x", "yy", "y"}), slices.Max([]float64{1, math.NaN(), 3}))
	oldest := slices.MaxFunc(people, func(a, b person) int { return cmp.Compare(a.age, b.age) })
	fmt.Println(oldest, slices.MinFunc(people, func(a, b person) int { return strings.Compare(a.name, b.name) }))
	fmt.Println(slices.IsSorted([]float64{math.NaN(), 1, 2}), slices.IsSorted([]int{2, 1}))
	fmt.Println(slices.BinarySearch([]float64{math.NaN(), 1, 2}, math.NaN()))
}
