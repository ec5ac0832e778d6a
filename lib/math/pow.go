package math

func isOdd(x float64) bool {
	if Abs(x) >= 1<<53 { // even, all of them
		return false
	}
	whole, frac := Modf(x)
	return frac == 0 && int64(whole)&1 == 1
}

// powSpecial has the cases without arithmetic.
func powSpecial(x, y float64) (r float64, special bool) {
	switch {
	case y == 0 || x == 1:
		return 1, true
	case y == 1:
		return x, true
	case x != x || y != y:
		return NaN(), true
	case x == 0:
		odd := isOdd(y)
		switch {
		case y < 0 && Signbit(x) && odd:
			return Inf(-1), true
		case y < 0:
			return Inf(1), true
		case odd:
			return x, true
		}
		return 0, true
	case IsInf(y, 0):
		switch {
		case x == -1:
			return 1, true
		case (Abs(x) < 1) == (y > 0):
			return 0, true
		}
		return Inf(1), true
	case IsInf(x, -1):
		r, _ = powSpecial(Copysign(0, -1), -y)
		return r, true
	case IsInf(x, 1):
		if y < 0 {
			return 0, true
		}
		return x, true
	case y == 0.5:
		return sqrt(x), true
	case y == -0.5:
		return 1 / sqrt(x), true
	}
	return 0, false
}

// Pow returns x**y: the integer part of y by repeated squaring of x's
// fraction, the rest by exp and log.
func Pow(x, y float64) float64 {
	if r, special := powSpecial(x, y); special {
		return r
	}
	whole, frac := Modf(Abs(y))
	if frac != 0 && x < 0 {
		return NaN()
	}
	if whole >= 1<<63 {
		switch {
		case x == -1:
			return 1
		case (Abs(x) < 1) == (y > 0):
			return 0
		}
		return Inf(1)
	}
	r, rexp := 1.0, 0
	if frac != 0 {
		if frac > 0.5 {
			frac--
			whole++
		}
		r = exp(frac * Log(x))
	}
	m, e := Frexp(x)
	for i := int64(whole); i != 0; i >>= 1 {
		if e < -1<<12 || 1<<12 < e { // over- or underflows for certain
			rexp += e
			break
		}
		if i&1 == 1 {
			r *= m
			rexp += e
		}
		m *= m
		e <<= 1
		if m < .5 {
			m += m
			e--
		}
	}
	if y < 0 { // by 1/r rather than -y, to keep r from underflowing
		r = 1 / r
		rexp = -rexp
	}
	return Ldexp(r, rexp)
}

// Powers of ten, each the nearest float64.
var tens = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
	1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31}

var tens32 = [...]float64{1e0, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288}
var tensNeg32 = [...]float64{1e-0, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160, 1e-192, 1e-224, 1e-256, 1e-288, 1e-320}

// Pow10 returns 10**n.
func Pow10(n int) float64 {
	switch {
	case 0 <= n && n <= 308:
		return tens32[n/32] * tens[n%32]
	case -323 <= n && n <= 0:
		return tensNeg32[-n/32] / tens[-n%32]
	case n > 0:
		return Inf(1)
	}
	return 0
}
