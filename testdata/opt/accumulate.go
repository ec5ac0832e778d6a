// A float that a loop only adds to is in a register; one that is looked at, or past a call, is not.
package main

func sum(s []float64) float64 {
	t := 0.0
	for _, v := range s {
		t += v * v
		t -= v
	}
	return t
}

func halves(s []float32) float32 {
	p := float32(1)
	for i := 0; i < len(s); i++ {
		for j := 0; j < i; j++ {
			p *= s[j]
		}
		p = p / 2
	}
	return p
}

func looked(s []float64) (t float64) {
	for _, v := range s {
		t += v
		if t > 10 {
			break
		}
	}
	return t
}

//go:noinline
func f(x float64) float64 { return x }

func calls(s []float64) (t float64) {
	for _, v := range s {
		t += f(v)
	}
	return t
}

func main() {
	s := []float64{1.5, 2.5, 0.25}
	println(int(1e4*sum(s)), int(1e6*halves([]float32{1.5, 2.5, 0.25})), int(1e4*looked(s)), int(1e4*calls(s)))
}
