// Checks and rows that do not change in a loop are looked at before it: not past anything that happens in the first turn, and not
// when the loop stores what they read.
package main

func dot(a [][]float64, i int, v []float64) (t float64) {
	for k := range v {
		t += a[i][k] * v[k]
	}
	return t
}

func stores(a [][]int, i, n int) {
	for k := 0; k < n; k++ {
		a[i][k] = k
	}
}

func after(a []int, i, n int) (t int) {
	for k := 0; k < n; k++ {
		println(k)
		t += a[i]
	}
	return t
}

func changes(a [][]float64, i int, v []float64) (t float64) {
	for k := range v {
		t += a[i][k] * v[k]
		i = 1 - i
	}
	return t
}

func fails(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

func main() {
	a := [][]float64{{1, 2, 3}, {4, 5, 6}}
	v := []float64{1, 10, 100}
	println(int(dot(a, 1, v)), int(changes(a, 1, v)), int(dot(a, 9, nil)))
	b := [][]int{{0, 0, 0}, {0}}
	stores(b, 0, 3)
	println(b[0][2])
	fails(func() { dot(a, 2, v) })
	fails(func() { dot(a, 0, []float64{1, 2, 3, 4}) })
	fails(func() { stores(b, 1, 2) })
	fails(func() { after(b[0], 3, 1) })
	stores(b, 7, 0)
}
