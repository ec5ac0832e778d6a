// Spec: Built-in functions: append, copy, delete, len, cap, make, new, complex parts; growth and aliasing; panics of make.
package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

type S []int

func main() {
	s0 := []int{0, 0}
	s1 := append(s0, 2)
	s2 := append(s1, 3, 5, 7)
	s3 := append(s2, s0...)
	s4 := append(s3[3:6], s3[2:]...)
	fmt.Println(s1, s2, s3, s4)
	var t []any
	t = append(t, 42, 3.1415, "foo", nil)
	var b []byte
	b = append(b, "bar"...)
	b = append(b, b...)
	b = append(b, []byte(nil)...)
	fmt.Println(t, string(b), append([]int(nil)) == nil, append(S{1}, []int{2}...), append([]int{}, S{3}...))
	fmt.Printf("%T\n", append(S{}, 1))
	a := [...]int{0, 1, 2, 3, 4, 5, 6, 7}
	s := make([]int, 6)
	n1 := copy(s, a[0:])
	n2 := copy(s, s[2:])
	n3 := copy(b, "Hello, World!")
	fmt.Println(n1, n2, s, n3, string(b), copy(s, []int(nil)), copy(s[3:], s))
	fmt.Println(s)
	m := map[string][]int{"a": {1}}
	m["a"] = append(m["a"], 2)
	m["b"] = append(m["b"], 3)
	delete(m, "zz")
	fmt.Println(m, len(m))
	delete(m, "a")
	var nm map[int]int
	delete(nm, 1)
	fmt.Println(m, len(nm), len("é"), len([3]int{}), cap(s[2:4]), len(&a), cap(&a))
	const c = len([10]float64{2})
	const d = len([2][3]int{}[1])
	fmt.Println(c, d, *new(int), *new(string) == "", new(struct{}) != nil)
	x := make([]int, 2, 10)
	y := append(x, 1)
	z := append(x, 2)
	fmt.Println(y, z, len(x[:3]), x[:3])
	mm := make(map[string]int, 100)
	mm["k"]++
	mm["k"] += 5
	fmt.Println(mm, len(make(map[int]int)), len(make(S, 3)), cap(make([]byte, 0, 1e3)))
	try(func() { n := -1; _ = make([]int, n) })
	try(func() { n := 5; _ = make([]int, n, n-1) })
	try(func() { n := int64(1) << 60; _ = make([]int, n) })
	try(func() { n := 1 << 62; _ = make([]byte, 0, n) })
	try(func() { n := -1; m := make(map[int]int, n); m[1] = 1; fmt.Println(m) })
	self := []int{1, 2, 3, 4}
	self = append(self[:1], self[2:]...)
	fmt.Println(self, self[:4])
	var arr [3]string
	copy(arr[:], []string{"x", "y"})
	p := &arr
	for i := range p {
		p[i] += "!"
	}
	fmt.Println(arr, len(p), min3(3, 1, 2))
	fmt.Println(real(3i), imag(3i), complex(1, 2), cap([]int(nil)), len(map[int]int(nil)))
	big := make([]struct{}, 1<<40)
	fmt.Println(len(big))
}

func min3(xs ...int) int {
	m := xs[0]
	for _, x := range xs[1:] {
		if x < m {
			m = x
		}
	}
	return m
}
