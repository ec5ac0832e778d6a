package math

// exp is in native.c: it uses the fused multiply-add where the processor has
// it, as gc does on amd64.
func exp(x float64) float64

const (
	ln2Hi = 6.93147180369123816490e-01 // ln 2 in two parts; the high one has
	ln2Lo = 1.90821492927058770002e-10 // trailing zeros, so k*ln2Hi is exact
)

// Exp returns e**x.
func Exp(x float64) float64 { return exp(x) }

// Exp2 returns 2**x. The fraction of x, times ln 2, goes through the rational
// approximation of e**r on [-ln2/2, ln2/2] that msun's exp has.
func Exp2(x float64) float64 {
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x > 1.0239999999999999e+03:
		return Inf(1)
	case x < -1.0740e+03:
		return 0
	}
	k := 0
	if x > 0 {
		k = int(x + 0.5)
	} else if x < 0 {
		k = int(x - 0.5)
	}
	t := x - float64(k)
	hi := t * ln2Hi
	lo := -t * ln2Lo
	const (
		p1 = 1.66666666666666657415e-01
		p2 = -2.77777777770155933842e-03
		p3 = 6.61375632143793436117e-05
		p4 = -1.65339022054652515390e-06
		p5 = 4.13813679705723846039e-08
	)
	r := hi - lo
	t = r * r
	c := r - t*(p1+t*(p2+t*(p3+t*(p4+t*p5))))
	return Ldexp(1-((lo-(r*c)/(2-c))-hi), k)
}

// addExp adds k to y's exponent.
func addExp(y float64, k int) float64 {
	return Float64frombits(Float64bits(y) + uint64(k)<<expShift)
}

// Expm1 returns e**x - 1, accurately near zero (msun).
func Expm1(x float64) float64 {
	const (
		q1 = -3.33333333333331316428e-02
		q2 = 1.58730158725481460165e-03
		q3 = -7.93650757867487942473e-05
		q4 = 4.00821782732936239552e-06
		q5 = -2.01099218183624371326e-07
	)
	a := Abs(x)
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x <= -3.88162421113569373274e+01: // -56 ln 2
		return -1
	case x >= 7.09782712893383973096e+02:
		return Inf(1)
	case a < 1.0/(1<<54):
		return x
	}
	// x = k ln2 + r; the rounding error of r is kept in c.
	k := 0
	c := 0.0
	if a > 3.46573590279972654709e-01 { // ln2 / 2
		var hi, lo float64
		if a < 1.03972077083991796413e+00 { // 3/2 ln 2
			k = 1
			hi, lo = x-ln2Hi, ln2Lo
			if x < 0 {
				k = -1
				hi, lo = x+ln2Hi, -ln2Lo
			}
		} else {
			k = int(1.44269504088896338700e+00*x + Copysign(0.5, x))
			t := float64(k)
			hi = x - t*ln2Hi
			lo = t * ln2Lo
		}
		x = hi - lo
		c = (hi - x) - lo
	}
	half := 0.5 * x
	s := x * half
	r1 := 1 + s*(q1+s*(q2+s*(q3+s*(q4+s*q5))))
	t := 3 - r1*half
	e := s * ((r1 - t) / (6.0 - x*t))
	if k == 0 {
		return x - (x*e - s)
	}
	e = x*(e-c) - c
	e -= s
	switch {
	case k == -1:
		return 0.5*(x-e) - 0.5
	case k == 1:
		if x < -0.25 {
			return -2 * (e - (x + 0.5))
		}
		return 1 + 2*(x-e)
	case k <= -2 || k > 56:
		return addExp(1-(e-x), k) - 1
	case k < 20:
		t = Float64frombits(0x3ff0000000000000 - 0x20000000000000>>uint(k)) // 1 - 2**-k
		return addExp(t-(e-x), k)
	}
	t = Float64frombits(uint64(expBias-k) << expShift) // 2**-k
	y := x - (e + t)
	y++
	return addExp(y, k)
}
