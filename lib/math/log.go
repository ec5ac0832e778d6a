package math

// Coefficients of the series in s = f/(2+f) that log and log1p share (msun).
const (
	l1 = 6.666666666666735130e-01
	l2 = 3.999999999940941908e-01
	l3 = 2.857142874366239149e-01
	l4 = 2.222219843214978396e-01
	l5 = 1.818357216161805012e-01
	l6 = 1.531383769920937332e-01
	l7 = 1.479819860511658591e-01
)

// Log returns the natural logarithm of x.
func Log(x float64) float64 {
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x < 0:
		return NaN()
	case x == 0:
		return Inf(-1)
	}
	// As gc's assembly on amd64, which takes subnormal numbers for normal ones: their logarithms are wrong alike.
	bits := Float64bits(x)
	m, e := Float64frombits(bits&(1<<52-1)|0x3fe<<52), int(bits>>52)-0x3fe
	if m < Sqrt2/2 {
		m *= 2
		e--
	}
	f := m - 1
	k := float64(e)
	s := f / (2 + f)
	s2 := s * s
	s4 := s2 * s2
	odd := s2 * (l1 + s4*(l3+s4*(l5+s4*l7)))
	even := s4 * (l2 + s4*(l4+s4*l6))
	r := odd + even
	half := 0.5 * f * f
	return k*ln2Hi - ((half - (s*(half+r) + k*ln2Lo)) - f)
}

// Log10 returns the decimal logarithm of x.
func Log10(x float64) float64 { return Log(x) * (1 / Ln10) }

// Log2 returns the binary logarithm of x, exact for powers of two.
func Log2(x float64) float64 {
	m, e := Frexp(x)
	if m == 0.5 {
		return float64(e - 1)
	}
	return Log(m)*(1/Ln2) + float64(e)
}

// Log1p returns the natural logarithm of 1+x, accurately near zero (msun).
func Log1p(x float64) float64 {
	switch {
	case x < -1 || x != x:
		return NaN()
	case x == -1:
		return Inf(-1)
	case x > MaxFloat64:
		return x
	}
	a := Abs(x)
	if a < 1.0/(1<<54) {
		return x
	}
	if a < 1.0/(1<<29) {
		return x - x*x*0.5
	}
	// 1+x = 2**k (1+f); c corrects for the rounding of 1+x.
	var f, c float64
	var frac uint64
	k := 0
	if x > -2.928932188134524755992e-01 && a < 4.142135623730950488017e-01 {
		f = x
		frac = 1
	} else {
		u := x
		if a < 1<<53 {
			u = 1.0 + x
			k = int(Float64bits(u)>>expShift) - expBias
			if k > 0 {
				c = 1.0 - (u - x)
			} else {
				c = x - (u - 1.0)
			}
			c /= u
		} else {
			k = int(Float64bits(u)>>expShift) - expBias
		}
		frac = Float64bits(u) & fracMask
		if frac < 0x0006a09e667f3bcd { // sqrt(2)
			u = Float64frombits(frac | 0x3ff0000000000000)
		} else {
			k++
			u = Float64frombits(frac | 0x3fe0000000000000)
			frac = (0x0010000000000000 - frac) >> 2
		}
		f = u - 1.0
	}
	kf := float64(k)
	half := 0.5 * f * f
	if frac == 0 { // |f| < 2**-20
		if f == 0 {
			if k == 0 {
				return 0
			}
			c += kf * ln2Lo
			return kf*ln2Hi + c
		}
		r := half * (1.0 - 0.66666666666666666*f)
		if k == 0 {
			return f - r
		}
		return kf*ln2Hi - ((r - (kf*ln2Lo + c)) - f)
	}
	s := f / (2.0 + f)
	z := s * s
	r := z * (l1 + z*(l2+z*(l3+z*(l4+z*(l5+z*(l6+z*l7))))))
	if k == 0 {
		return f - (half - s*(half+r))
	}
	return kf*ln2Hi - ((half - (s*(half+r) + (kf*ln2Lo + c))) - f)
}
