package math

// stirling returns two factors of Gamma(x) for large x.
func stirling(x float64) (float64, float64) {
	if x > 200 {
		return Inf(1), 1
	}
	w := 1 / x
	w = 1 + w*((((7.87311395793093628397e-04*w+-2.29549961613378126380e-04)*w+-2.68132617805781232825e-03)*w+
		3.47222221605458667310e-03)*w+8.33333333333482257126e-02)
	a := exp(x)
	b := 1.0
	if x > 143.01608 { // Pow would overflow
		v := Pow(x, 0.5*x-0.25)
		a, b = v, v/a
	} else {
		a = Pow(x, x-0.5) / a
	}
	return a, 2.506628274631000502417 * w * b
}

// gammaSmall is Gamma near 0, times z.
func gammaSmall(x, z float64) float64 {
	const euler = 0.57721566490153286060651209008240243104215933593992
	if x == 0 {
		return Inf(1)
	}
	return z / ((1 + euler*x) * x)
}

// gammaReflect is Gamma for x < -33, by the formula with sin(pi x).
func gammaReflect(x float64) float64 {
	q := -x
	p := Floor(q)
	sign := 1
	if int64(p)&1 == 0 {
		sign = -1
	}
	z := q - p
	if z > 0.5 {
		z = q - (p + 1)
	}
	z = q * Sin(Pi*z)
	if z == 0 {
		return Inf(sign)
	}
	a, b := stirling(q)
	z = Abs(z)
	if d := z * a * b; IsInf(d, 0) {
		z = Pi / z / a / b
	} else {
		z = Pi / d
	}
	return float64(sign) * z
}

// Gamma returns the Gamma function of x (Cephes: a rational function on [2, 3],
// Stirling's formula beyond 33).
func Gamma(x float64) float64 {
	switch {
	case x != x || IsInf(x, -1) || x < 0 && Floor(x) == x:
		return NaN()
	case IsInf(x, 1):
		return x
	case x == 0:
		return Copysign(Inf(1), x)
	case x > 33:
		a, b := stirling(x)
		return a * b
	case x < -33:
		return gammaReflect(x)
	}
	z := 1.0
	for x >= 3 {
		x--
		z *= x
	}
	for x < 0 {
		if x > -1e-09 {
			return gammaSmall(x, z)
		}
		z /= x
		x++
	}
	for x < 2 {
		if x < 1e-09 {
			return gammaSmall(x, z)
		}
		z /= x
		x++
	}
	if x == 2 {
		return z
	}
	x -= 2
	p := (((((x*1.60119522476751861407e-04+1.19135147006586384913e-03)*x+1.04213797561761569935e-02)*x+
		4.76367800457137231464e-02)*x+2.07448227648435975150e-01)*x+4.94214826801497100753e-01)*x + 9.99999999999999996796e-01
	q := ((((((x*-2.31581873324120129819e-05+5.39605580493303397842e-04)*x+-4.45641913851797240494e-03)*x+
		1.18139785222060435552e-02)*x+3.58236398605498653373e-02)*x+-2.34591795718243348568e-01)*x+
		7.14304917030273074085e-02)*x + 1.00000000000000000320e+00
	return z * p / q
}

// horner evaluates a polynomial, highest coefficient first.
func horner(x float64, c *[8]float64) float64 {
	r := c[0]
	for _, v := range c[1:] {
		r = r*x + v
	}
	return r
}

// Coefficients of Wichura's algorithm AS 241, for three ranges, scaled for erf.
var (
	inv1P = [8]float64{8.8709406962545514830200e2, 1.1819493347062294404278e4, 2.3782041382114385731252e4, 1.6235862515167575384252e4,
		4.8548868893843886794648e3, 6.9706266534389598238465e2, 4.7072688112383978012285e1, 1.1975323115670912564578e0}
	inv1Q = [8]float64{5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
		5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1}
	inv2P = [8]float64{7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
		3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0}
	inv2Q = [8]float64{1.4859850019840355905497876e-9, 7.7441459065157709165577218e-4, 2.1494160384252876777097297e-2, 2.0945065210512749128288442e-1,
		9.7547832001787427186894837e-1, 2.3707661626024532365971225e0, 2.9036514445419946173133295e0, 1.4142135623730950488016887e0}
	inv3P = [8]float64{2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
		2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0}
	inv3Q = [8]float64{2.891024605872965461538222e-15, 2.010321207683943062279931e-7, 2.611088405080593625138020e-5, 1.112800997078859844711555e-3,
		2.103693768272068968719679e-2, 1.936480946950659106176712e-1, 8.482908416595164588112026e-1, 1.414213562373095048801689e0}
)

// Erfinv returns the inverse error function of x.
func Erfinv(x float64) float64 {
	a := Abs(x)
	switch {
	case x != x || a > 1:
		return NaN()
	case a == 1:
		return Copysign(Inf(1), x)
	}
	if a <= 0.85 {
		r := 0.180625 - 0.25*a*a
		return Copysign((a*horner(r, &inv1P))/horner(r, &inv1Q), x)
	}
	r := sqrt(Ln2 - Log(1.0-a))
	if r <= 5.0 {
		r -= 1.6
		return Copysign(horner(r, &inv2P)/horner(r, &inv2Q), x)
	}
	r -= 5.0
	return Copysign(horner(r, &inv3P)/horner(r, &inv3Q), x)
}

// Erfcinv returns the inverse of Erfc.
func Erfcinv(x float64) float64 { return Erfinv(1 - x) }
