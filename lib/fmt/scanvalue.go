// Scanning one operand.

package fmt

import (
	"internal/reflectlite"
	"io"
	"strconv"
)

// scanOperands scans values in their default formats.
func (s *ss) scanOperands(a []any) (n int, err error) {
	defer ended(&err)
	for _, arg := range a {
		s.operand('v', arg)
		n++
	}
	for s.nlIsEnd {
		r := s.getRune()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.failText("expected newline")
		}
	}
	return n, nil
}

// operand scans into what arg points to.
func (s *ss) operand(verb rune, arg any) {
	s.buf = s.buf[:0]
	if v, ok := arg.(Scanner); ok {
		if err := v.Scan(s, verb); err == io.EOF {
			s.fail(io.ErrUnexpectedEOF)
		} else if err != nil {
			s.fail(err)
		}
		return
	}
	switch p := arg.(type) {
	case *bool:
		*p = s.bool(verb)
	case *int:
		*p = int(s.int(verb, 64))
	case *int8:
		*p = int8(s.int(verb, 8))
	case *int16:
		*p = int16(s.int(verb, 16))
	case *int32:
		*p = int32(s.int(verb, 32))
	case *int64:
		*p = s.int(verb, 64)
	case *uint:
		*p = uint(s.uint(verb, 64))
	case *uint8:
		*p = uint8(s.uint(verb, 8))
	case *uint16:
		*p = uint16(s.uint(verb, 16))
	case *uint32:
		*p = uint32(s.uint(verb, 32))
	case *uint64:
		*p = s.uint(verb, 64)
	case *uintptr:
		*p = uintptr(s.uint(verb, 64))
	case *float32:
		*p = float32(s.float(verb, 32, "float32"))
	case *float64:
		*p = s.float(verb, 64, "float64")
	case *complex64:
		*p = complex64(s.complex(verb, 64))
	case *complex128:
		*p = s.complex(verb, 128)
	case *string:
		*p = s.string(verb)
	case *[]byte:
		*p = []byte(s.string(verb))
	default:
		s.reflected(verb, reflectlite.ValueOf(arg))
	}
}

// reflected scans into a pointer to a type of the user's own.
func (s *ss) reflected(verb rune, p reflectlite.Value) {
	if p.Kind() != reflectlite.Pointer {
		s.failText("type not a pointer: " + p.Type().String())
	}
	v := p.Elem()
	bits := 8 * int(v.Type().Size())
	switch v.Kind() {
	case reflectlite.Bool:
		v.SetBool(s.bool(verb))
	case reflectlite.Int, reflectlite.Int8, reflectlite.Int16, reflectlite.Int32, reflectlite.Int64:
		v.SetInt(s.int(verb, bits))
	case reflectlite.Uint, reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64, reflectlite.Uintptr:
		v.SetUint(s.uint(verb, bits))
	case reflectlite.String:
		v.SetString(s.string(verb))
	case reflectlite.Float32, reflectlite.Float64:
		v.SetFloat(s.float(verb, bits, ""))
	case reflectlite.Complex64, reflectlite.Complex128:
		v.SetComplex(s.complex(verb, bits))
	case reflectlite.Slice:
		if v.Type().Elem().Kind() != reflectlite.Uint8 {
			s.failText("can't scan type: " + p.Type().String())
		}
		v.SetBytes([]byte(s.string(verb)))
	default:
		s.failText("can't scan type: " + p.Type().String())
	}
}

func (s *ss) string(verb rune) string {
	s.wantVerb(verb, "svqxX", "string")
	s.SkipSpace()
	s.notEOF()
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.hexString()
	}
	return string(s.token(true, notSpace))
}

// quoted reads a Go literal.
func (s *ss) quoted() string {
	s.notEOF()
	quote := s.getRune()
	if quote != '"' && quote != '`' {
		s.failText("expected quoted string")
	}
	s.keep(quote)
	for {
		r := s.mustRune()
		s.keep(r)
		if r == quote {
			break
		}
		if r == '\\' && quote == '"' {
			s.keep(s.mustRune()) // may be a quote that does not end the literal
		}
	}
	if quote == '`' {
		return string(s.buf[1 : len(s.buf)-1])
	}
	text, err := strconv.Unquote(string(s.buf))
	if err != nil {
		s.fail(err)
	}
	return text
}

// hexString reads bytes of two hexadecimal digits each.
func (s *ss) hexString() string {
	s.notEOF()
	for {
		r := s.getRune()
		if r == eof {
			break
		}
		hi := hexValue(r)
		if hi < 0 {
			s.UnreadRune()
			break
		}
		lo := hexValue(s.mustRune())
		if lo < 0 {
			s.failText("illegal hex digit")
		}
		s.buf = append(s.buf, byte(hi<<4|lo))
	}
	if len(s.buf) == 0 {
		s.failText("no hex data for %x string")
	}
	return string(s.buf)
}

// hexValue returns the value of a hexadecimal digit, or -1.
func hexValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'f':
		return int(r-'a') + 10
	case 'A' <= r && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}
