// The error function, by the rational approximations of Sun's fdlibm: one range of |x| after the other.

package math

// polynomial evaluates c[0] + c[1]*x + c[2]*x*x ... from its end.
func polynomial(x float64, c []float64) float64 {
	r := c[len(c)-1]
	for i := len(c) - 2; i >= 0; i-- {
		r = c[i] + x*r
	}
	return r
}

// Numerators and denominators; a denominator's first coefficient is 1.
var (
	erfSmallP = []float64{
		1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02,
		-5.77027029648944159157e-03, -2.37630166566501626084e-05,
	}
	erfSmallQ = []float64{
		1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03,
		1.32494738004321644526e-04, -3.96022827877536812320e-06,
	}
	erfOneP = []float64{
		-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01,
		3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02,
		-2.16637559486879084300e-03,
	}
	erfOneQ = []float64{
		1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02,
		1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02,
	}
	erfMiddleP = []float64{
		-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
		-6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
		-8.12874355063065934246e+01, -9.81432934416914548592e+00,
	}
	erfMiddleQ = []float64{
		1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02,
		6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02,
		6.57024977031928170135e+00, -6.04244152148580987438e-02,
	}
	erfLargeP = []float64{
		-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
		-1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
		-4.83519191608651397019e+02,
	}
	erfLargeQ = []float64{
		1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03,
		3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02,
		-2.24409524465858183362e+01,
	}
)

const (
	erfOne  = 8.45062911510467529297e-01 // erf(1), rounded to a float32
	erfEfx  = 1.28379167095512586316e-01 // 2/sqrt(pi) - 1
	erfEfx8 = 1.02703333676410069053e+00
)

// erfQuotient is (erf(x)-x)/x for x < 0.84375.
func erfQuotient(x float64) float64 {
	z := x * x
	return polynomial(z, erfSmallP) / polynomial(z, erfSmallQ)
}

// erfNearOne is erf(x)-erfOne for x in [0.84375, 1.25).
func erfNearOne(x float64) float64 { return polynomial(x-1, erfOneP) / polynomial(x-1, erfOneQ) }

// erfcTail is erfc(x) for x >= 1.25: exp(-x*x) in two factors, since x*x is not exact.
func erfcTail(x float64) float64 {
	s := 1 / (x * x)
	var q float64
	if x < 1/0.35 {
		q = polynomial(s, erfMiddleP) / polynomial(s, erfMiddleQ)
	} else {
		q = polynomial(s, erfLargeP) / polynomial(s, erfLargeQ)
	}
	z := Float64frombits(Float64bits(x) &^ 0xffffffff)
	return Exp(-z*z-0.5625) * Exp((z-x)*(z+x)+q) / x
}

// Erf returns the error function of x.
func Erf(x float64) float64 {
	if x != x {
		return NaN()
	}
	a := Abs(x)
	var r float64
	switch {
	case a < 2.848094538889218e-306: // avoids an underflow
		r = 0.125 * (8.0*a + erfEfx8*a)
	case a < 1.0/(1<<28):
		r = a + erfEfx*a
	case a < 0.84375:
		r = a + a*erfQuotient(a)
	case a < 1.25:
		r = erfOne + erfNearOne(a)
	case a < 6:
		r = 1 - erfcTail(a)
	default:
		r = 1
	}
	return Copysign(r, x)
}

// Erfc returns 1-Erf(x), exact also where that is small.
func Erfc(x float64) float64 {
	if x != x {
		return NaN()
	}
	a, negative := Abs(x), x < 0
	switch {
	case a < 0.84375:
		r := a
		if a >= 1.0/(1<<56) {
			y := erfQuotient(a)
			if a < 0.25 {
				r = a + a*y
			} else {
				r = 0.5 + (a*y + (a - 0.5))
			}
		}
		if negative {
			return 1 + r
		}
		return 1 - r
	case a < 1.25:
		if negative {
			return 1 + erfOne + erfNearOne(a)
		}
		return 1 - erfOne - erfNearOne(a)
	case a < 28 && !(negative && a > 6):
		if negative {
			return 2 - erfcTail(a)
		}
		return erfcTail(a)
	case negative:
		return 2
	}
	return 0
}
