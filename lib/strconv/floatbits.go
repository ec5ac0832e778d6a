// The parts of floating-point numbers, and arithmetic on two words.

package strconv

import "unsafe"

// floatInfo describes a format: stored mantissa bits, exponent bits, and the
// exponent of the smallest stored exponent.
type floatInfo struct {
	mantBits uint
	expBits  uint
	bias     int
}

var (
	float32Info = floatInfo{23, 8, -127}
	float64Info = floatInfo{52, 11, -1023}
)

func infoFor(bitSize int) *floatInfo {
	if bitSize == 32 {
		return &float32Info
	}
	return &float64Info
}

func bitsOf64(f float64) uint64    { return *(*uint64)(unsafe.Pointer(&f)) }
func bitsOf32(f float32) uint32    { return *(*uint32)(unsafe.Pointer(&f)) }
func float64From(b uint64) float64 { return *(*float64)(unsafe.Pointer(&b)) }
func float32From(b uint32) float32 { return *(*float32)(unsafe.Pointer(&b)) }

// fromBits makes a float from the bits of its format.
func (info *floatInfo) fromBits(bits uint64) float64 {
	if info.mantBits == 23 {
		return float64(float32From(uint32(bits)))
	}
	return float64From(bits)
}

// infinity returns the bits of +Inf.
func (info *floatInfo) infinity() uint64 { return (1<<info.expBits - 1) << info.mantBits }

// mul64 returns the product of a and b in two words.
func mul64(a, b uint64) (hi, lo uint64) {
	const mask = 1<<32 - 1
	a0, a1 := a&mask, a>>32
	b0, b1 := b&mask, b>>32
	low := a0 * b0
	mid := a1*b0 + low>>32
	cross := a0*b1 + mid&mask
	return a1*b1 + mid>>32 + cross>>32, a * b
}

// bitLen returns the number of bits of x.
func bitLen(x uint64) int {
	n := 0
	if x >= 1<<32 {
		n, x = 32, x>>32
	}
	if x >= 1<<16 {
		n, x = n+16, x>>16
	}
	if x >= 1<<8 {
		n, x = n+8, x>>8
	}
	if x >= 1<<4 {
		n, x = n+4, x>>4
	}
	if x >= 1<<2 {
		n, x = n+2, x>>2
	}
	if x >= 1<<1 {
		return n + 2
	}
	return n + int(x)
}

// pow10Words returns the leading bits of 10^e, rounded down.
func pow10Words(e int) (hi, lo uint64) {
	i := 2 * (e - pow10First)
	return pow10Table[i], pow10Table[i+1]
}

// log2Pow10 returns floor(log2(10^e)), log10Pow2 floor(log10(2^e)); exact for
// the exponents of floats.
func log2Pow10(e int) int { return e * 1741647 >> 19 }
func log10Pow2(e int) int { return e * 1262611 >> 22 }

// pow10Small are the powers of ten that fit a word.
var pow10Small = [...]uint64{
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
	10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000,
	1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000,
	10000000000000000000,
}
