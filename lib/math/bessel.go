// Bessel functions of the first (J) and second (Y) kind, as in Sun's fdlibm: rational functions below 2, beyond that
// sines and cosines with the amplitudes P and Q (besseltables.go), and recurrences for higher orders.

package math

// besselTerms returns the two combinations of sine and cosine that J and Y of order n (0 or 1) take for x >= 2: cosine
// and sine of x-(2n+1)*pi/4, times sqrt(2). Of the two that cancel, one is computed from the other and the double angle.
func besselTerms(n int, x float64) (cc, ss float64) {
	s, c := Sincos(x)
	cancels := s*c < 0
	if n == 0 {
		ss, cc = s-c, s+c
	} else {
		ss, cc = -s-c, s-c
		cancels = s*c > 0
	}
	if x < MaxFloat64/2 {
		z := Cos(x + x)
		if n == 0 {
			z = -z
		}
		if cancels {
			cc = z / ss
		} else {
			ss = z / cc
		}
	}
	return cc, ss
}

// besselPQ returns the amplitudes P and Q of order n (0 or 1).
func besselPQ(n int, x float64) (p, q float64) {
	if n == 0 {
		return 1 + amplitudeP0.at(x), (-0.125 + amplitudeQ0.at(x)) / x
	}
	return 1 + amplitudeP1.at(x), (0.375 + amplitudeQ1.at(x)) / x
}

// besselLarge is J (or Y) of order n (0 or 1) for x >= 2.
func besselLarge(n int, x float64, second bool) float64 {
	cc, ss := besselTerms(n, x)
	if second {
		cc, ss = ss, -cc
	}
	if x > 1<<129 {
		return (1 / SqrtPi) * cc / Sqrt(x)
	}
	p, q := besselPQ(n, x)
	return (1 / SqrtPi) * (p*cc - q*ss) / Sqrt(x)
}

// J0 returns the Bessel function of the first kind of order 0.
func J0(x float64) float64 {
	a := Abs(x)
	switch {
	case x != x:
		return x
	case IsInf(a, 1):
		return 0
	case a >= 2:
		return besselLarge(0, a, false)
	case a < 1.0/(1<<27):
		return 1
	case a < 1.0/(1<<13):
		return 1 - 0.25*a*a
	}
	z := a * a
	r, s := z*polynomial(z, j0P), polynomial(z, j0Q)
	if a < 1 {
		return 1 + z*(-0.25+(r/s))
	}
	u := 0.5 * a
	return (1+u)*(1-u) + z*(r/s)
}

// J1 is of order 1.
func J1(x float64) float64 {
	a := Abs(x)
	var r float64
	switch {
	case x != x:
		return x
	case a == 0 || IsInf(a, 1):
		return 0
	case a >= 2:
		r = besselLarge(1, a, false)
	case a < 1.0/(1<<27): // without the sign, as gc's library has it
		return 0.5 * a
	default:
		z := a * a
		p, q := z*polynomial(z, j1P), polynomial(z, j1Q)
		p *= a
		r = 0.5*a + p/q
	}
	if x < 0 {
		return -r
	}
	return r
}

// besselY handles what Y0 and Y1 have in common; done is false for 0 < x < 2.
func besselY(n int, x float64) (y float64, done bool) {
	switch {
	case x < 0 || x != x:
		return NaN(), true
	case IsInf(x, 1):
		return 0, true
	case x == 0:
		return Inf(-1), true
	case x >= 2:
		return besselLarge(n, x, true), true
	}
	return 0, false
}

// Y0 returns the Bessel function of the second kind of order 0.
func Y0(x float64) float64 {
	if y, done := besselY(0, x); done {
		return y
	}
	if x <= 1.0/(1<<27) {
		return y0P[0] + (2/Pi)*Log(x)
	}
	z := x * x
	return polynomial(z, y0P)/polynomial(z, y0Q) + (2/Pi)*J0(x)*Log(x)
}

// Y1 is of order 1.
func Y1(x float64) float64 {
	if y, done := besselY(1, x); done {
		return y
	}
	if x <= 1.0/(1<<54) {
		return -(2 / Pi) / x
	}
	z := x * x
	return x*(polynomial(z, y1P)/polynomial(z, y1Q)) + (2/Pi)*(J1(x)*Log(x)-1/x)
}

// besselAsymptotic is the leading term for x >= 2**302: cosine of x-(2n+1)*pi/4 for J, sine for Y.
func besselAsymptotic(n int, x float64, second bool) float64 {
	s, c := Sincos(x)
	if second {
		s, c = -c, s
	}
	var t float64
	switch n & 3 {
	case 0:
		t = c + s
	case 1:
		t = -c + s
	case 2:
		t = -c - s
	case 3:
		t = c - s
	}
	return (1 / SqrtPi) * t / Sqrt(x)
}

// Jn returns the Bessel function of the first kind of order n.
func Jn(n int, x float64) float64 {
	switch {
	case x != x:
		return x
	case IsInf(x, 0):
		return 0
	case n == 0:
		return J0(x)
	case x == 0:
		return 0
	}
	if n < 0 {
		n, x = -n, -x
	}
	if n == 1 {
		return J1(x)
	}
	a := Abs(x)
	var r float64
	switch {
	case float64(n) <= a && a >= 1<<302:
		r = besselAsymptotic(n, a, false)
	case float64(n) <= a:
		r = besselUp(n, J0(a), J1(a), a)
	case a < 1.0/(1<<29):
		r = besselTiny(n, a)
	default:
		r = besselDown(n, a)
	}
	if x < 0 && n&1 == 1 {
		return -r
	}
	return r
}

// besselUp goes from orders 0 and 1 up to n.
func besselUp(n int, a, b, x float64) float64 {
	for i := 1; i < n; i++ {
		a, b = b, b*(float64(i+i)/x)-a
	}
	return b
}

// besselTiny is the first term of the series, (x/2)**n / n!.
func besselTiny(n int, x float64) float64 {
	if n > 33 {
		return 0
	}
	half := x * 0.5
	power, factorial := half, 1.0
	for i := 2; i <= n; i++ {
		factorial *= float64(i)
		power *= half
	}
	return power / factorial
}

// besselDown computes J(n)/J(n-1) as a continued fraction, long enough for a float64, and goes down to J0.
func besselDown(n int, x float64) float64 {
	w, h := float64(n+n)/x, 2/x
	z := w + h
	q0, q1 := w, w*z-1
	terms := 1
	for ; q1 < 1e9; terms++ {
		z += h
		q0, q1 = q1, z*q1-q0
	}
	t := 0.0
	for i := 2 * (n + terms); i >= n+n; i -= 2 {
		t = 1 / (float64(i)/x - t)
	}
	a, b := t, 1.0
	// (2n/x)**n beyond this may overflow on the way.
	size := float64(n)
	overflows := !(size*Log(Abs(h*size)) < 7.09782712893383973096e+02)
	for i := n - 1; i > 0; i-- {
		a, b = b, b*float64(i+i)/x-a
		if overflows && b > 1e100 {
			a /= b
			t /= b
			b = 1
		}
	}
	return t * J0(x) / b
}

// Yn returns the Bessel function of the second kind of order n.
func Yn(n int, x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case IsInf(x, 1):
		return 0
	case n == 0:
		return Y0(x)
	case x == 0 && n < 0 && n&1 == 1:
		return Inf(1)
	case x == 0:
		return Inf(-1)
	}
	negative := n < 0 && n&1 != 0
	if n < 0 {
		n = -n
	}
	var r float64
	switch {
	case n == 1:
		r = Y1(x)
	case x >= 1<<302:
		r = besselAsymptotic(n, x, true)
	default:
		a := Y0(x)
		r = Y1(x)
		for i := 1; i < n && !IsInf(r, -1); i++ {
			a, r = r, (float64(i+i)/x)*r-a
		}
	}
	if negative {
		return -r
	}
	return r
}
