package math

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	a := Abs(x)
	r := 0.0
	switch {
	case a > 21:
		r = exp(a) * 0.5
	case a > 0.5:
		e := exp(a)
		r = (e - 1/e) * 0.5
	default: // a rational function: the difference would cancel
		const (
			p0 = -0.6307673640497716991184787251e+6
			p1 = -0.8991272022039509355398013511e+5
			p2 = -0.2894211355989563807284660366e+4
			p3 = -0.2630563213397497062819489e+2
			q0 = -0.6307673640497716991212077277e+6
			q1 = 0.1521517378790019070696485176e+5
			q2 = -0.173678953558233699533450911e+3
		)
		s := a * a
		r = (((p3*s+p2)*s+p1)*s + p0) * a
		r = r / (((s+q2)*s+q1)*s + q0)
	}
	if x < 0 {
		return -r
	}
	if x == 0 {
		return x
	}
	return r
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	x = Abs(x)
	if x > 21 {
		return exp(x) * 0.5
	}
	e := exp(x)
	return (e + 1/e) * 0.5
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	a := Abs(x)
	switch {
	case x == 0:
		return x
	case a > 0.5*8.8029691931113054295988e+01:
		return Copysign(1, x)
	case a >= 0.625:
		s := exp(2 * a)
		return Copysign(1-2/(s+1), x)
	}
	s := x * x
	p := (-9.64399179425052238628e-1*s+-9.92877231001918586564e1)*s + -1.61468768441708447952e3
	q := ((s+1.12811678491632931402e2)*s+2.23548839060100448583e3)*s + 4.84406305325125486048e3
	return x + x*s*p/q
}

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x float64) float64 {
	if x-x != 0 {
		return x
	}
	a := Abs(x)
	switch {
	case a > 1<<28:
		a = Log(a) + Ln2
	case a > 2:
		a = Log(2*a + 1/(sqrt(a*a+1)+a))
	case a >= 1.0/(1<<28):
		a = Log1p(a + a*a/(1+sqrt(1+a*a)))
	}
	return Copysign(a, x)
}

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x float64) float64 {
	switch {
	case x < 1 || x != x:
		return NaN()
	case x == 1:
		return 0
	case x >= 1<<28:
		return Log(x) + Ln2
	case x > 2:
		return Log(2*x - 1/(x+sqrt(x*x-1)))
	}
	t := x - 1
	return Log1p(t + sqrt(2*t+t*t))
}

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x float64) float64 {
	a := Abs(x)
	switch {
	case a > 1 || x != x:
		return NaN()
	case a == 1:
		return Copysign(Inf(1), x)
	case a < 1.0/(1<<28):
		return x
	case a < 0.5:
		t := a + a
		a = 0.5 * Log1p(t+t*a/(1-a))
	default:
		a = 0.5 * Log1p((a+a)/(1-a))
	}
	return Copysign(a, x)
}

// Hypot returns sqrt(p*p + q*q) without needless overflow.
func Hypot(p, q float64) float64 {
	p, q = Abs(p), Abs(q)
	switch {
	case p > MaxFloat64 || q > MaxFloat64:
		return Inf(1)
	case p != p || q != q:
		return NaN()
	}
	if p < q {
		p, q = q, p
	}
	if p == 0 {
		return 0
	}
	q = q / p
	return p * sqrt(1+q*q)
}

// Cbrt returns the cube root of x: a third of the exponent, a rational step to
// 23 bits, rounded so that its square is exact, and a step of Newton (msun).
func Cbrt(x float64) float64 {
	if x == 0 || x-x != 0 {
		return x
	}
	a := Abs(x)
	t := Float64frombits(Float64bits(a)/3 + 715094163<<32)
	if a < 0x1p-1022 {
		t = a * (1 << 54)
		t = Float64frombits(Float64bits(t)/3 + 696219795<<32)
	}
	r := t * t / a
	s := 5.42857142857142815906e-01 + r*t
	t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00/(s+1.41428571428571436819e+00+-7.05306122448979611050e-01/s)
	t = Float64frombits(Float64bits(t)&(0xFFFFFFFFC<<28) + 1<<30)
	s = t * t
	r = a / s
	t = t + t*((r-t)/(t+t+r))
	return Copysign(t, x)
}
