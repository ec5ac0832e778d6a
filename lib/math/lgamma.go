// The logarithm of the Gamma function, as in Sun's fdlibm: polynomials around its minimum and between 1 and 3,
// Stirling's series from 8 on, reflection for negative arguments.

package math

var (
	lgammaA0 = []float64{
		7.72156649015328655494e-02, 6.73523010531292681824e-02, 7.38555086081402883957e-03,
		1.19270763183362067845e-03, 2.20862790713908385557e-04, 2.52144565451257326939e-05,
	}
	lgammaA1 = []float64{
		3.22467033424113591611e-01, 2.05808084325167332806e-02, 2.89051383673415629091e-03,
		5.10069792153511336608e-04, 1.08011567247583939954e-04, 4.48640949618915160150e-05,
	}
	lgammaT0 = []float64{
		4.83836122723810047042e-01, -3.27885410759859649565e-02, 6.10053870246291332635e-03,
		-1.40346469989232843813e-03, 3.15632070903625950361e-04,
	}
	lgammaT1 = []float64{
		-1.47587722994593911752e-01, 1.79706750811820387126e-02, -3.68452016781138256760e-03,
		8.81081882437654011382e-04, -3.12754168375120860518e-04,
	}
	lgammaT2 = []float64{
		6.46249402391333854778e-02, -1.03142241298341437450e-02, 2.25964780900612472250e-03,
		-5.38595305356740546715e-04, 3.35529192635519073543e-04,
	}
	lgammaU = []float64{
		-7.72156649015328655494e-02, 6.32827064025093366517e-01, 1.45492250137234768737e+00,
		9.77717527963372745603e-01, 2.28963728064692451092e-01, 1.33810918536787660377e-02,
	}
	lgammaV = []float64{
		1.0, 2.45597793713041134822e+00, 2.12848976379893395361e+00, 7.69285150456672783825e-01,
		1.04222645593369134254e-01, 3.21709242282423911810e-03,
	}
	lgammaS = []float64{
		-7.72156649015328655494e-02, 2.14982415960608852501e-01, 3.25778796408930981787e-01,
		1.46350472652464452805e-01, 2.66422703033638609560e-02, 1.84028451407337715652e-03,
		3.19475326584100867617e-05,
	}
	lgammaR = []float64{
		1.0, 1.39200533467621045958e+00, 7.21935547567138069525e-01, 1.71933865632803078993e-01,
		1.86459191715652901344e-02, 7.77942496381893596434e-04, 7.32668430744625636189e-06,
	}
	lgammaW = []float64{
		8.33333333333329678849e-02, -2.77777777728775536470e-03, 7.93650558643019558500e-04,
		-5.95187557450339963135e-04, 8.36339918996282139126e-04, -1.63092934096575273989e-03,
	}
)

const (
	lgammaMin = 1.46163214496836224576e+00  // where Lgamma is least, ...
	lgammaTf  = -1.21486290535849611461e-01 // ... its value there, ...
	lgammaTt  = -3.63867699703950536541e-18 // ... and what that lacks
)

// lgammaBelow2 is Lgamma for 0 < x < 2.
func lgammaBelow2(x float64) float64 {
	const least = 1.461632144968362245
	sum, base := 0.0, 1.0
	if x <= 0.9 { // Lgamma(x) = Lgamma(x+1) - Log(x)
		sum, base = -Log(x), 0
	}
	switch {
	case base == 1 && x >= least+0.27, base == 0 && x >= least-1+0.27:
		y := base + 1 - x
		z := y * y
		p := y*polynomial(z, lgammaA0) + z*polynomial(z, lgammaA1)
		return sum + (p - 0.5*y)
	case base == 1 && x >= least-0.27, base == 0 && x >= least-1-0.27:
		y := x - lgammaMin
		if base == 0 {
			y = x - (lgammaMin - 1)
		}
		z := y * y
		w := z * y
		p := z*polynomial(w, lgammaT0) - (lgammaTt - w*(polynomial(w, lgammaT1)+y*polynomial(w, lgammaT2)))
		return sum + (lgammaTf + p)
	}
	y := x - base
	return sum + (-0.5*y + y*polynomial(y, lgammaU)/polynomial(y, lgammaV))
}

// lgammaPositive is Lgamma for x > 0.
func lgammaPositive(x float64) float64 {
	switch {
	case x == 1 || x == 2:
		return 0
	case x < 2:
		return lgammaBelow2(x)
	case x < 8:
		n := int(x)
		y := x - float64(n)
		r := 0.5*y + y*polynomial(y, lgammaS)/polynomial(y, lgammaR)
		if n == 2 {
			return r
		}
		z := 1.0
		for k := n - 1; k >= 2; k-- {
			z *= y + float64(k)
		}
		return r + Log(z)
	case x < 1<<58:
		t, z := Log(x), 1/x
		w := 4.18938533204672725052e-01 + z*polynomial(z*z, lgammaW)
		return (x-0.5)*(t-1) + w
	}
	return x * (Log(x) - 1)
}

// Lgamma returns the logarithm of |Gamma(x)| and Gamma's sign.
func Lgamma(x float64) (lgamma float64, sign int) {
	a := Abs(x)
	switch {
	case x-x != 0:
		return x, 1
	case x == 0:
		return Inf(1), 1
	case x > 0 && x < 1.0/(1<<70):
		return -Log(x), 1
	case x > 0:
		return lgammaPositive(x), 1
	case a < 1.0/(1<<70):
		return -Log(a), -1
	case a >= 1<<52: // an integer
		return Inf(1), 1
	}
	t := negativeSinPi(a)
	if t == 0 {
		return Inf(1), 1
	}
	sign = 1
	if t < 0 {
		sign = -1
	}
	return Log(Pi/Abs(t*a)) - lgammaPositive(a), sign
}

// negativeSinPi is -sin(pi*x) for 0 < x < 1<<52.
func negativeSinPi(x float64) float64 {
	if x < 0.25 {
		return -Sin(Pi * x)
	}
	if Floor(x) == x {
		return 0
	}
	x = Mod(x, 2)
	switch int(x * 4) {
	case 0:
		return -Sin(Pi * x)
	case 1, 2:
		return -Cos(Pi * (0.5 - x))
	case 3, 4:
		return -Sin(Pi * (1 - x))
	case 5, 6:
		return Cos(Pi * (x - 1.5))
	}
	return -Sin(Pi * (x - 2))
}
