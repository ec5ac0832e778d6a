package math

import "math/bits"

// Sine, cosine and tangent as in Cephes: reduce to an octant of pi/4, then a
// polynomial. Small arguments are reduced by pi/4 in three parts, large ones by
// Payne and Hanek's method with the digits of 4/pi below.

const (
	pi4A = 7.85398125648498535156e-1
	pi4B = 3.77489470793079817668e-8
	pi4C = 2.69515142907905952645e-15

	reduceLimit = 1 << 29
)

// fourOverPi is 4/pi in binary: the integer part, then 64 bits each.
var fourOverPi = [...]uint64{
	0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
	0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
	0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
	0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
	0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
}

// reduceLarge returns j, even, and z with x = (j + 8n) pi/4 + z.
func reduceLarge(x float64) (j uint64, z float64) {
	b := Float64bits(x)
	e := int(b>>expShift&expMask) - expBias - expShift
	m := b&fracMask | 1<<expShift
	// The three digits whose product with m has its units in the top 3 bits.
	at, shift := uint(e+61)/64, uint(e+61)%64
	d0 := fourOverPi[at]<<shift | fourOverPi[at+1]>>(64-shift)
	d1 := fourOverPi[at+1]<<shift | fourOverPi[at+2]>>(64-shift)
	d2 := fourOverPi[at+2]<<shift | fourOverPi[at+3]>>(64-shift)
	p2, _ := bits.Mul64(d2, m)
	p1, q1 := bits.Mul64(d1, m)
	lo, carry := bits.Add64(q1, p2, 0)
	hi, _ := bits.Add64(d0*m, p1, carry)
	j = hi >> 61
	// What follows is the fraction; make a float64 of it.
	hi = hi<<3 | lo>>61
	zeros := uint(bits.LeadingZeros64(hi))
	frac := (hi<<(zeros+1) | lo>>(64-(zeros+1))) >> (64 - expShift)
	z = Float64frombits(frac | uint64(expBias-(zeros+1))<<expShift)
	if j&1 == 1 {
		j = (j + 1) & 7
		z--
	}
	return j, z * (Pi / 4)
}

// reduce is reduceLarge for all x >= 0; bits of j above the lowest 3 count.
func reduce(x float64) (j uint64, z float64) {
	if x >= reduceLimit {
		return reduceLarge(x)
	}
	j = uint64(x * (4 / Pi))
	y := float64(j)
	if j&1 == 1 {
		j++
		y++
	}
	return j, ((x - y*pi4A) - y*pi4B) - y*pi4C
}

func sinPoly(z, zz float64) float64 {
	return z + z*zz*((((((1.58962301576546568060e-10*zz)+-2.50507477628578072866e-8)*zz+2.75573136213857245213e-6)*zz+
		-1.98412698295895385996e-4)*zz+8.33333333332211858878e-3)*zz+-1.66666666666666307295e-1)
}

func cosPoly(zz float64) float64 {
	return 1.0 - 0.5*zz + zz*zz*((((((-1.13585365213876817300e-11*zz)+2.08757008419747316778e-9)*zz+-2.75573141792967388112e-7)*zz+
		2.48015872888517045348e-5)*zz+-1.38888888888730564116e-3)*zz+4.16666666666665929218e-2)
}

// Cos returns the cosine of x radians.
func Cos(x float64) float64 {
	if x-x != 0 {
		return NaN()
	}
	j, z := reduce(Abs(x))
	j &= 7
	neg := j > 3
	if neg {
		j -= 4
	}
	neg = neg != (j > 1)
	y := 0.0
	if j == 1 || j == 2 {
		y = sinPoly(z, z*z)
	} else {
		y = cosPoly(z * z)
	}
	if neg {
		return -y
	}
	return y
}

// Sin returns the sine of x radians.
func Sin(x float64) float64 {
	if x == 0 || x != x {
		return x
	}
	if x-x != 0 {
		return NaN()
	}
	neg := x < 0
	j, z := reduce(Abs(x))
	j &= 7
	if j > 3 {
		neg = !neg
		j -= 4
	}
	y := 0.0
	if j == 1 || j == 2 {
		y = cosPoly(z * z)
	} else {
		y = sinPoly(z, z*z)
	}
	if neg {
		return -y
	}
	return y
}

// Sincos returns Sin(x), Cos(x).
func Sincos(x float64) (sin, cos float64) { return Sin(x), Cos(x) }

// Tan returns the tangent of x radians.
func Tan(x float64) float64 {
	if x == 0 || x != x {
		return x
	}
	if x-x != 0 {
		return NaN()
	}
	j, z := reduce(Abs(x))
	zz := z * z
	y := z
	if zz > 1e-14 {
		p := ((-1.30936939181383777646e4*zz)+1.15351664838587416140e6)*zz + -1.79565251976484877988e7
		q := (((zz+1.36812963470692954678e4)*zz+-1.32089234440210967447e6)*zz+2.50083801823357915839e7)*zz + -5.38695755929454629881e7
		y = z + z*(zz*p/q)
	}
	if j&2 == 2 {
		y = -1 / y
	}
	if x < 0 {
		return -y
	}
	return y
}
