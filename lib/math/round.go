package math

// In native.c: one instruction, or libm's exact function.
func sqrt(x float64) float64
func floor(x float64) float64
func ceil(x float64) float64
func trunc(x float64) float64
func fma(x, y, z float64) float64
func fmod(x, y float64) float64
func remainder(x, y float64) float64

// Sqrt returns the square root of x.
func Sqrt(x float64) float64 { return sqrt(x) }

// Floor returns the greatest integer value <= x.
func Floor(x float64) float64 { return floor(x) }

// Ceil returns the least integer value >= x.
func Ceil(x float64) float64 { return ceil(x) }

// Trunc returns the integer value of x.
func Trunc(x float64) float64 { return trunc(x) }

// FMA returns x*y + z, rounded once.
func FMA(x, y, z float64) float64 { return fma(x, y, z) }

// Mod returns the remainder of x/y with the sign of x.
func Mod(x, y float64) float64 { return fmod(x, y) }

// Remainder returns the IEEE 754 remainder of x/y.
func Remainder(x, y float64) float64 { return remainder(x, y) }

// Round returns the nearest integer, half away from zero.
func Round(x float64) float64 {
	t := trunc(x)
	if Abs(x-t) >= 0.5 {
		return t + Copysign(1, x)
	}
	return t // keeps the sign of zero, NaN and infinities
}

// RoundToEven returns the nearest integer, half to even.
func RoundToEven(x float64) float64 {
	if !(Abs(x) < 1<<52) {
		return x
	}
	const big = 1 << 52
	if Signbit(x) {
		return Copysign(x-big+big, x)
	}
	return x + big - big
}

// Max returns the larger of x and y; NaN if either is, and +0 over -0.
func Max(x, y float64) float64 {
	switch {
	case IsInf(x, 1) || IsInf(y, 1):
		return Inf(1)
	case x != x || y != y:
		return NaN()
	case x == 0 && x == y:
		if Signbit(x) {
			return y
		}
		return x
	}
	if x > y {
		return x
	}
	return y
}

// Min returns the smaller of x and y; NaN if either is, and -0 over +0.
func Min(x, y float64) float64 {
	switch {
	case IsInf(x, -1) || IsInf(y, -1):
		return Inf(-1)
	case x != x || y != y:
		return NaN()
	case x == 0 && x == y:
		if Signbit(x) {
			return x
		}
		return y
	}
	if x < y {
		return x
	}
	return y
}

// Dim returns the maximum of x-y and 0.
func Dim(x, y float64) float64 {
	v := x - y
	if v <= 0 {
		return 0
	}
	return v
}
