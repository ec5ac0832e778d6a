// Spec: Array types, Struct types, Assignability: values are copied; zero values; nested; tags; embedded; anonymous.
package main

import "fmt"

type P struct{ x, y int }
type Nest struct {
	P
	arr [2]P
	in  struct{ a, b []int }
	_   int
}

func mod(n Nest, a [2]P) { n.x, n.arr[0].y, a[1].x = 100, 100, 100 }
func ret() (n Nest)      { n.P = P{1, 2}; return }

func main() {
	var n Nest
	fmt.Println(n)
	m := n
	m.x, m.arr[1].y = 5, 6
	mod(m, m.arr)
	fmt.Println(n.x, m.x, m.arr, ret().P, ret().x)
	a := [3]int{1, 2, 3}
	b := a
	b[0] = 9
	pa := &a
	c := *pa
	pa[2] = 7
	fmt.Println(a, b, c, a == b, a != c, len(pa))
	grid := [2][3]int{{1, 2, 3}, {4, 5, 6}}
	row := grid[1]
	row[0] = 0
	grid[0], grid[1] = grid[1], grid[0]
	fmt.Println(grid, row)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(a)
	arrs := map[string][2]int{"k": {1, 2}}
	v := arrs["k"]
	v[0] = 5
	fmt.Println(arrs, v)
	s := []P{{1, 2}, {3, 4}}
	for _, p := range s {
		p.x = 50
	}
	for i := range s {
		s[i].y *= 2
	}
	ps := &s[0]
	s = append(s, P{})
	ps.x = 77
	fmt.Println(s, *ps)
	f := func() [2]int { return [2]int{8, 9} }
	fmt.Println(f()[1], len(f()), P{3, 4}.y, struct{ z string }{"anon"}.z)
	type big struct{ data [1000]int }
	var x, y big
	x.data[999] = 1
	y = x
	x.data[999] = 2
	fmt.Println(x == y, y.data[999], [0]int{} == [0]int{}, struct{}{} == struct{}{})
	q := struct {
		P
		int
		*Nest
		name string `key:"value"`
	}{P{1, 2}, 3, &m, "q"}
	q.int++
	fmt.Println(q.P, q.int, q.arr, q.name, q.Nest.x)
	var arr5 [5]struct{ v [2]string }
	arr5[2].v[1] = "deep"
	i := 2
	p2 := &arr5[i].v
	p2[0] = "er"
	fmt.Println(arr5[i], len(arr5[i].v))
	*ps, s[1] = s[1], *ps
	fmt.Println(*ps, s[1])
}
