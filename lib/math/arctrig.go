package math

// Arc functions as in Cephes: atan by a rational function on [0, 0.66], the
// rest reduced to it.

const (
	tan3pio8 = 2.41421356237309504880
	morebits = 6.123233995736765886130e-17 // pi/2 = Pi/2 as float64 + morebits
)

func atanPoly(x float64) float64 {
	z := x * x
	p := (((-8.750608600031904122785e-01*z+-1.615753718733365076637e+01)*z+-7.500855792314704667340e+01)*z+
		-1.228866684490136173410e+02)*z + -6.485021904942025371773e+01
	q := ((((z+2.485846490142306297962e+01)*z+1.650270098316988542046e+02)*z+4.328810604912902668951e+02)*z+
		4.853903996359136964868e+02)*z + 1.945506571482613964425e+02
	z = z * p / q
	return x*z + x
}

// atan takes x >= 0.
func atan(x float64) float64 {
	if x <= 0.66 {
		return atanPoly(x)
	}
	if x > tan3pio8 {
		return Pi/2 - atanPoly(1/x) + morebits
	}
	return Pi/4 + atanPoly((x-1)/(x+1)) + 0.5*morebits
}

// Atan returns the arctangent of x, in radians.
func Atan(x float64) float64 {
	switch {
	case x == 0:
		return x
	case x > 0:
		return atan(x)
	}
	return -atan(-x)
}

// Asin returns the arcsine of x, in radians.
func Asin(x float64) float64 {
	a := Abs(x)
	switch {
	case x == 0:
		return x
	case a > 1 || x != x:
		return NaN()
	}
	r := sqrt(1 - a*a)
	if a > 0.7 {
		r = Pi/2 - atan(r/a)
	} else {
		r = atan(a / r)
	}
	if x < 0 {
		return -r
	}
	return r
}

// Acos returns the arccosine of x, in radians.
func Acos(x float64) float64 { return Pi/2 - Asin(x) }

// Atan2 returns the angle of the point (x, y), in radians.
func Atan2(y, x float64) float64 {
	switch {
	case y != y || x != x:
		return NaN()
	case y == 0:
		if Signbit(x) {
			return Copysign(Pi, y)
		}
		return Copysign(0, y)
	case x == 0:
		return Copysign(Pi/2, y)
	case IsInf(x, 1):
		if IsInf(y, 0) {
			return Copysign(Pi/4, y)
		}
		return Copysign(0, y)
	case IsInf(x, -1):
		if IsInf(y, 0) {
			return Copysign(3*Pi/4, y)
		}
		return Copysign(Pi, y)
	case IsInf(y, 0):
		return Copysign(Pi/2, y)
	}
	a := Atan(y / x)
	if x >= 0 {
		return a
	}
	if a <= 0 {
		return a + Pi
	}
	return a - Pi
}
