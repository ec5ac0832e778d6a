// Spec: Composite literals. Keys, elided types, addresses, indices, parentheses, nested and generic ones.
package main

import "fmt"

type Point3D struct{ x, y, z float64 }
type Line struct{ p, q Point3D }
type PPoint *Point
type Point struct{ x, y float64 }
type Pair[K comparable, V any] struct {
	Key K
	Val V
}
type List []List
type M map[string]M

const K = 2

func main() {
	origin := &Point3D{}
	line := Line{Point3D{1, 2, 3}, Point3D{y: -4, z: 12.3}}
	fmt.Println(*origin, line)
	fmt.Println([10]string{}, len([...]string{"Sat", "Sun"}), [6]int{1, 2, 3, 5}, [...]int{5: 1, 2, 0: 9, 8})
	fmt.Println([...]Point{{1.5, -3.5}, {0, 0}}, [][]int{{1, 2, 3}, {4, 5}}, [][]Point{{{0, 1}, {1, 2}}})
	fmt.Println(map[string]Point{"orig": {0, 0}}, map[Point]string{{0, 0}: "orig"})
	ps := [2]*Point{{1.5, -3.5}, {}}
	fmt.Println(*ps[0], *ps[1])
	pp := [2]PPoint{{1.5, -3.5}, {}}
	fmt.Println(*pp[0])
	vowels := [128]bool{'a': true, 'e': true, 'i': true}
	fmt.Println(vowels['e'], vowels['f'])
	fmt.Println([10]float32{-1, 4: -0.1, -0.1, 9: -1})
	fmt.Println(map[string]float32{"C0": 16.35, "D0": 18.35})
	fmt.Println([]int{K: 1, K + 1: 2, 3}, []string{0: "a", 'b' - 'a': "b"})
	fmt.Println(Pair[string, []int]{"k", []int{1}}, []Pair[int, int]{{1, 2}, {Val: 3}})
	fmt.Println(len(List{{}, {{}, nil}}), M{"a": {"b": nil}})
	fmt.Println(struct {
		a int
		b []string
	}{1, []string{"x"}}, []struct{ n int }{{1}, {2}}, []*struct{ n int }{{3}}[0].n)
	if (Point{1, 2} == Point{1, 2}) {
		fmt.Println("equal")
	}
	for _, p := range []Point{{1, 2}} {
		fmt.Println(p)
	}
	switch (Point{}) {
	case Point{1, 1}:
	default:
		fmt.Println("default")
	}
	s := &[]int{1, 2}
	(*s)[0]++
	m := &map[string][]int{"x": {1}}
	(*m)["x"][0] = 5
	arr := &[...]int{1, 2, 3}
	arr[1] = 7
	fmt.Println(*s, *m, *arr, len(arr))
	f := []func(int) int{func(x int) int { return x * 2 }, nil}
	fmt.Println(f[0](4), [][2]int{{1}, 3: {2, 3}})
	type E struct {
		Point
		*Line
		n int
	}
	e := E{Point{1, 2}, nil, 3}
	e2 := E{Point: Point{x: 1}, n: 4}
	fmt.Println(e, e2.x, e2.Line == nil)
	p1, p2 := &Point{}, &Point{}
	p1.x = 5
	fmt.Println(p1 == p2, *p2)
	ifs := []any{1, "a", nil, Point{}, []any{2}}
	fmt.Println(ifs...)
	i := 0
	next := func() int { i++; return i }
	fmt.Println(Point3D{z: float64(next()), x: float64(next())}, []int{2: next(), 0: next()})
}
