// Multiplication of matrices: slices of slices, and an array of arrays.
package main

const n = 200

type fixed [64][64]float64

func mul(a, b, c [][]float64) {
	for i := range c {
		for j := range c[i] {
			sum := 0.0
			for k := 0; k < len(b); k++ {
				sum += a[i][k] * b[k][j]
			}
			c[i][j] = sum
		}
	}
}

func mulRow(a, b, c [][]float64) {
	for i, row := range a {
		out := c[i]
		for j := range out {
			out[j] = 0
		}
		for k, f := range row {
			for j, v := range b[k] {
				out[j] += f * v
			}
		}
	}
}

func (c *fixed) mul(a, b *fixed) {
	for i := 0; i < 64; i++ {
		for j := 0; j < 64; j++ {
			sum := 0.0
			for k := 0; k < 64; k++ {
				sum += a[i][k] * b[k][j]
			}
			c[i][j] = sum
		}
	}
}

func matrix(f float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = f * float64(i-j)
		}
	}
	return m
}

func main() {
	a, b, c := matrix(0.5), matrix(0.25), matrix(0)
	for i := 0; i < 8; i++ {
		mul(a, b, c)
		mulRow(a, b, c)
	}
	x, y, z := new(fixed), new(fixed), new(fixed)
	for i := range x {
		x[i][i], y[i][63-i] = 2, 3
	}
	for i := 0; i < 200; i++ {
		z.mul(x, y)
	}
	println(int(c[10][20]), int(z[5][58]))
}
