// Complex numbers: both directions.

package strconv

// FormatComplex returns c as (a+bi), its parts as FormatFloat writes them;
// bitSize is 64 or 128.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	im := FormatFloat(imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize/2) + im + "i)"
}

// ParseComplex reads N, Ni or N±Ni, perhaps in parentheses; bitSize is 64 or 128.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	text := s
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	re, n, outOfRange, err := complexPart(s, text, size)
	if err != nil {
		return 0, err
	}
	s = s[n:]
	if s == "" {
		return complex(re, 0), outOfRange
	}
	if s == "i" {
		return complex(0, re), outOfRange
	}
	if s[0] != '+' && s[0] != '-' {
		return 0, syntaxError("ParseComplex", text)
	}
	// "+NaN" is no number by itself, so the sign goes; "++" stays wrong.
	if s[0] == '+' && len(s) > 1 && s[1] != '+' {
		s = s[1:]
	}
	im, n, late, err := complexPart(s, text, size)
	if err != nil {
		return 0, err
	}
	if late != nil {
		outOfRange = late
	}
	if s[n:] != "i" {
		return 0, syntaxError("ParseComplex", text)
	}
	return complex(re, im), outOfRange
}

// complexPart reads a float at the start of s. A range error is kept for
// later, since a syntax error may follow.
func complexPart(s, text string, size int) (f float64, n int, outOfRange, err error) {
	f, n, e := parseFloatPrefix(s, size)
	if e == nil {
		return f, n, nil, nil
	}
	e.Func, e.Num = "ParseComplex", text
	if e.Err == ErrRange {
		return f, n, e, nil
	}
	return 0, 0, nil, e
}
