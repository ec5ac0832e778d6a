// Floats to texts: splitting, choice of digits, layout.

package strconv

// FormatFloat returns f in the format fmt ('b', 'e', 'E', 'f', 'g', 'G', 'x',
// 'X') with prec digits (-1: as few as read back to the same float of bitSize bits).
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	var buf [32]byte
	if prec > 28 {
		return string(AppendFloat(make([]byte, 0, prec+4), f, fmt, prec, bitSize))
	}
	return string(AppendFloat(buf[:0], f, fmt, prec, bitSize))
}

// AppendFloat appends FormatFloat's text to dst.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	var bits uint64
	switch bitSize {
	case 32:
		bits = uint64(bitsOf32(float32(f)))
	case 64:
		bits = bitsOf64(f)
	default:
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	info := infoFor(bitSize)
	neg := bits>>(info.expBits+info.mantBits) != 0
	exp := int(bits>>info.mantBits) & (1<<info.expBits - 1)
	mant := bits & (1<<info.mantBits - 1)
	if exp == 1<<info.expBits-1 {
		return appendSpecial(dst, mant != 0, neg)
	}
	lowerCloser := mant == 0 && exp > 1
	if exp == 0 {
		exp++
	} else {
		mant |= 1 << info.mantBits
	}
	q := exp + info.bias - int(info.mantBits) // the value is mant*2^q
	if neg {
		dst = append(dst, '-')
	}
	switch fmt {
	case 'b':
		return appendB(dst, mant, q)
	case 'x', 'X':
		return appendX(dst, prec, fmt, mant, q+int(info.mantBits), info)
	case 'e', 'E', 'f', 'g', 'G':
		return appendDecimal(dst, prec, fmt, mant, q, lowerCloser)
	}
	if neg {
		dst = dst[:len(dst)-1]
	}
	return append(dst, '%', fmt)
}

func appendSpecial(dst []byte, nan, neg bool) []byte {
	switch {
	case nan:
		return append(dst, "NaN"...)
	case neg:
		return append(dst, "-Inf"...)
	}
	return append(dst, "+Inf"...)
}

// appendDecimal chooses the digits of mant*2^q and lays them out.
func appendDecimal(dst []byte, prec int, fmt byte, mant uint64, q int, lowerCloser bool) []byte {
	var buf [24]byte
	var d decimal
	short := prec < 0
	switch {
	case short:
		if mant != 0 {
			m, e := shortest(mant, q, lowerCloser)
			d.setInt(m, e, buf[:])
		}
		switch fmt {
		case 'e', 'E':
			prec = len(d.d) - 1
		case 'f':
			prec = max0(len(d.d) - d.dp)
		default:
			prec = len(d.d)
		}
	case mant == 0:
		if prec == 0 && (fmt == 'g' || fmt == 'G') {
			prec = 1
		}
	case fmt == 'f':
		d.setFixed(mant, q, prec, buf[:])
	case fmt == 'e' || fmt == 'E':
		d.setDigits(mant, q, prec+1, buf[:])
	default:
		if prec == 0 {
			prec = 1
		}
		d.setDigits(mant, q, prec, buf[:])
	}
	switch fmt {
	case 'e', 'E':
		return appendE(dst, &d, prec, fmt)
	case 'f':
		return appendF(dst, &d, prec)
	}
	return appendG(dst, &d, prec, fmt, short)
}

// appendG is %e for very small and very large exponents, else %f.
func appendG(dst []byte, d *decimal, prec int, fmt byte, short bool) []byte {
	limit := prec
	if limit > len(d.d) && len(d.d) >= d.dp {
		limit = len(d.d) // %e only when the digits do not reach the point
	}
	if short {
		limit = 6
	}
	if exp := d.dp - 1; exp < -4 || exp >= limit {
		if prec > len(d.d) {
			prec = len(d.d)
		}
		return appendE(dst, d, prec-1, fmt+'e'-'g')
	}
	return appendF(dst, d, max0(len(d.d)-d.dp))
}

// appendE writes d.ddde±dd.
func appendE(dst []byte, d *decimal, prec int, fmt byte) []byte {
	first, exp := byte('0'), 0
	if len(d.d) > 0 {
		first, exp = d.d[0], d.dp-1
	}
	dst = append(dst, first)
	if prec > 0 {
		dst = append(dst, '.')
		n := 1
		if len(d.d) > 1 {
			n = len(d.d)
			if n > prec+1 {
				n = prec + 1
			}
			dst = append(dst, d.d[1:n]...)
		}
		dst = appendZeros(dst, prec+1-n)
	}
	return appendExp(append(dst, fmt), exp)
}

// appendExp writes a sign and at least two digits.
func appendExp(dst []byte, exp int) []byte {
	sign := byte('+')
	if exp < 0 {
		sign, exp = '-', -exp
	}
	dst = append(dst, sign)
	if exp < 10 {
		dst = append(dst, '0')
	}
	return AppendInt(dst, int64(exp), 10)
}

// appendF writes ddd.ddd.
func appendF(dst []byte, d *decimal, prec int) []byte {
	if d.dp > 0 {
		n := len(d.d)
		if n > d.dp {
			n = d.dp
		}
		dst = append(dst, d.d[:n]...)
		dst = appendZeros(dst, d.dp-n)
	} else {
		dst = append(dst, '0')
	}
	if prec <= 0 {
		return dst
	}
	dst = append(dst, '.')
	if d.dp < 0 { // zeros between the point and the first digit
		n := -d.dp
		if n > prec {
			n = prec
		}
		dst = appendZeros(dst, n)
		prec -= n
	}
	if from := max0(d.dp); from < len(d.d) {
		n := len(d.d) - from
		if n > prec {
			n = prec
		}
		dst = append(dst, d.d[from:from+n]...)
		prec -= n
	}
	return appendZeros(dst, prec)
}

func appendZeros(dst []byte, n int) []byte {
	const zeros = "00000000000000000000000000000000"
	for n > len(zeros) {
		dst = append(dst, zeros...)
		n -= len(zeros)
	}
	return append(dst, zeros[:n]...)
}

// appendB writes mantissa p±exponent, both decimal.
func appendB(dst []byte, mant uint64, q int) []byte {
	dst = AppendUint(dst, mant, 10)
	dst = append(dst, 'p')
	if q >= 0 {
		dst = append(dst, '+')
	}
	return AppendInt(dst, int64(q), 10)
}

// appendX writes 0x1.hhhp±dd; mant is the value times 2^(mantBits-exp).
func appendX(dst []byte, prec int, fmt byte, mant uint64, exp int, info *floatInfo) []byte {
	const unit = 60 // the bit of the leading 1
	hex := "0123456789abcdef"
	if fmt == 'X' {
		hex = "0123456789ABCDEF"
	}
	if mant == 0 {
		exp = 0
	} else {
		mant <<= unit - info.mantBits
		for mant>>unit == 0 {
			mant <<= 1
			exp--
		}
	}
	if 0 <= prec && prec < 15 {
		cut := uint(unit - 4*prec)
		rest := mant & (1<<cut - 1)
		mant -= rest
		if half := uint64(1) << (cut - 1); rest > half || rest == half && mant>>cut&1 != 0 {
			mant += 1 << cut
		}
		if mant>>(unit+1) != 0 {
			mant >>= 1
			exp++
		}
	}
	dst = append(dst, '0', fmt, '0'+byte(mant>>unit))
	mant = mant << 4
	if prec > 0 || prec < 0 && mant != 0 {
		dst = append(dst, '.')
	}
	for i := 0; i < prec || prec < 0 && mant != 0; i++ {
		dst = append(dst, hex[mant>>60])
		mant <<= 4
	}
	return appendExp(append(dst, fmt-'X'+'P'), exp)
}

func max0(n int) int {
	if n < 0 {
		return 0
	}
	return n
}
