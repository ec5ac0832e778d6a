package bits

// overflowError and divideError panic as the operators do; a division by a
// zero that the compiler cannot see raises the error with its proper text.

type bitsError string

func (e bitsError) RuntimeError() {}
func (e bitsError) Error() string { return "runtime error: " + string(e) }

var overflowError error = bitsError("integer overflow")
var divideError error = bitsError("integer divide by zero")

// Add returns x + y + carry, carry being 0 or 1, and the carry out.
func Add(x, y, carry uint) (sum, carryOut uint) {
	s, c := Add64(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	s := uint64(x) + uint64(y) + uint64(carry)
	return uint32(s), uint32(s >> 32)
}

func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	// The top bits of x and y, and what became of them, tell the carry.
	carryOut = (x&y | (x|y)&^sum) >> 63
	return
}

// Sub returns x - y - borrow, borrow being 0 or 1, and the borrow out.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	d, b := Sub64(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	d := uint64(x) - uint64(y) - uint64(borrow)
	return uint32(d), uint32(d>>32) & 1
}

func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	borrowOut = (^x&y | (^x|y)&diff) >> 63
	return
}

// Mul returns the full product of x and y: hi<<size + lo.
func Mul(x, y uint) (hi, lo uint) {
	h, l := Mul64(uint64(x), uint64(y))
	return uint(h), uint(l)
}

func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

func Mul64(x, y uint64) (hi, lo uint64) {
	const low = 1<<32 - 1
	x0, x1 := x&low, x>>32
	y0, y1 := y&low, y>>32
	// Schoolbook, in digits of 32 bits; mid cannot overflow.
	p00 := x0 * y0
	mid := x1*y0 + p00>>32
	mid2 := x0*y1 + mid&low
	hi = x1*y1 + mid>>32 + mid2>>32
	lo = x * y
	return
}

// Div returns the quotient and remainder of (hi, lo) divided by y. It panics
// for y == 0 and for y <= hi, when the quotient would overflow.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y != 0 && y <= hi {
		panic(overflowError)
	}
	z := uint64(hi)<<32 | uint64(lo)
	return uint32(z / uint64(y)), uint32(z % uint64(y))
}

func Div64(hi, lo, y uint64) (quo, rem uint64) {
	if y == 0 {
		panic(divideError)
	}
	if y <= hi {
		panic(overflowError)
	}
	if hi == 0 {
		return lo / y, lo % y
	}
	// Knuth's algorithm D with two digits of 32 bits, divisor normalised.
	s := uint(LeadingZeros64(y))
	y <<= s
	y1, y0 := y>>32, y&(1<<32-1)
	n := hi<<s | lo>>(64-s)
	low := lo << s
	q1, n := digit(n, low>>32, y, y1, y0)
	q0, r := digit(n, low&(1<<32-1), y, y1, y0)
	return q1<<32 + q0, r >> s
}

// digit divides n<<32 + next by the normalised y = y1<<32 + y0, where n < y.
func digit(n, next, y, y1, y0 uint64) (q, rem uint64) {
	q = n / y1
	r := n - q*y1
	for q >= 1<<32 || q*y0 > r<<32+next {
		q--
		r += y1
		if r >= 1<<32 {
			break
		}
	}
	return q, n<<32 + next - q*y
}

// Rem returns the remainder of (hi, lo) divided by y; it panics for y == 0 only.
func Rem(hi, lo, y uint) uint { return uint(Rem64(uint64(hi), uint64(lo), uint64(y))) }

func Rem32(hi, lo, y uint32) uint32 {
	return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y))
}

func Rem64(hi, lo, y uint64) uint64 {
	_, r := Div64(hi%y, lo, y)
	return r
}
