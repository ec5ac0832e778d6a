// Inner loops over elements take four at a time, and fail at the element where they did; loops that call or choose do not.
package main

func dot(a, b [][]float64) (t float64) {
	for i := range a {
		for k := 0; k < len(a[i]); k++ {
			t += a[i][k] * b[i][k]
		}
	}
	return t
}

func column(a [][]int, j int) (t int) {
	for r := 0; r < 2; r++ {
		for k := 0; k < len(a); k++ {
			t = t*3 + a[k][j]
		}
	}
	return t
}

// Each element is read after the one before it has been set.
func chain(s []int, times int) {
	for i := 0; i < times; i++ {
		p := s[1:]
		for k := range p {
			p[k] = s[k] + k
		}
	}
}

func array(g *[2][11]int32) (t int32) {
	for i := 0; i < 2; i++ {
		for k := 0; k < 11; k++ {
			g[i][k] += int32(k)
			t ^= g[i][k] << 1
		}
	}
	return t
}

// Two bounds, one of them constant.
func both(v []int32, g *[5]int32) (t int32) {
	for i := 0; i < 2; i++ {
		for k := range v {
			t += v[k] * g[k]
		}
	}
	return t
}

func fromBelow(s []int, start int) (t int) {
	for i := 0; i < 1; i++ {
		for k := start; k < len(s); k++ {
			t += s[k]
		}
	}
	return t
}

//go:noinline
func f(x int) int { return x }

func calls(a [][]int) (t int) {
	for i := range a {
		for k := range a[i] {
			t += f(a[i][k])
		}
	}
	return t
}

func chooses(a [][]int) (t int) {
	for i := range a {
		for _, v := range a[i] {
			if v > 2 {
				t += v
			}
		}
	}
	return t
}

func fails(g func()) {
	defer func() { println(recover().(error).Error()) }()
	g()
}

func rows(n ...int) (a [][]int) {
	for i, n := range n {
		r := make([]int, n)
		for k := range r {
			r[k] = i*100 + k
		}
		a = append(a, r)
	}
	return a
}

func main() {
	for n := 0; n < 10; n++ {
		a, b := make([]float64, n), make([]float64, n+1)
		for i := range a {
			a[i], b[i] = float64(i+1), float64(n-i)
		}
		s := make([]int, n+1)
		chain(s, 3)
		println(n, int(dot([][]float64{a, a}, [][]float64{b, b})), s[n], fromBelow(s, 0), column(rows(n+1, n+2, n+1, n+1, n+1), n))
	}
	println(array(&[2][11]int32{{5, 6}, {7}}), calls(rows(5, 9)), chooses(rows(7, 3)))
	a := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9}
	for n := 0; n < 9; n++ {
		fails(func() { dot([][]float64{a}, [][]float64{a[:n]}) })
		r := rows(2, 2, 2, 2, 2, 2, 2, 2, 2)
		r[n] = nil
		fails(func() { column(r, 0) })
	}
	fails(func() { fromBelow([]int{1, 2, 3, 4, 5, 6}, -2) })
	v := []int32{1, 2, 3, 4, 5, 6}
	for n := 0; n < 6; n++ {
		println(both(v[:n], &[5]int32{1, 2, 3, 4, 5}))
	}
	fails(func() { both(v, new([5]int32)) })
	fails(func() { both(v, nil) })
	fails(func() { array(nil) })
}
