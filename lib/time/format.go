package time

// Layouts for Format and Parse: the reference time is
// Mon Jan 2 15:04:05 MST 2006.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// elements are what a layout can contain; of two that match, the first counts,
// so longer spellings come before their prefixes.
var elements = [...]string{
	"January", "Jan", "Monday", "Mon", "MST", "2006", "2", "_2006", "_2", "__2",
	"01", "02", "002", "03", "04", "05", "06", "15", "1", "3", "4", "5", "PM", "pm",
	"-07:00:00", "-070000", "-07:00", "-0700", "-07",
	"Z07:00:00", "Z070000", "Z07:00", "Z0700", "Z07",
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func isLower(s string, i int) bool { return i < len(s) && 'a' <= s[i] && s[i] <= 'z' }

func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// element returns the element that s begins with, or "".
func element(s string) string {
	if (s[0] == '.' || s[0] == ',') && len(s) > 1 && (s[1] == '0' || s[1] == '9') {
		n := 2
		for n < len(s) && s[n] == s[1] {
			n++
		}
		if isDigit(s, n) {
			return ""
		}
		return s[:n]
	}
	for _, e := range elements {
		if !hasPrefix(s, e) {
			continue
		}
		// "Jan" and "Mon" are not part of a longer lower-case word.
		if (e == "Jan" || e == "Mon") && isLower(s, 3) {
			return ""
		}
		if e == "_2006" { // an underscore, then a year
			return ""
		}
		return e
	}
	return ""
}

// next splits a layout at its first element.
func next(layout string) (prefix, elem, suffix string) {
	for i := 0; i < len(layout); i++ {
		if e := element(layout[i:]); e != "" {
			return layout[:i], e, layout[i+len(e):]
		}
	}
	return layout, "", ""
}

func appendInt(b []byte, n, width int) []byte { return appendPadded(b, n, width, '0') }

func appendPadded(b []byte, n, width int, pad byte) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	var buf [20]byte
	w := putInt(buf[:], uint64(n))
	for i := len(buf) - w; i < width; i++ {
		b = append(b, pad)
	}
	return append(b, buf[w:]...)
}

func appendFraction(b []byte, nsec int, elem string) []byte {
	var buf [9]byte
	for i := 8; i >= 0; i-- {
		buf[i] = byte(nsec%10) + '0'
		nsec /= 10
	}
	n := len(elem) - 1
	if n > 9 {
		n = 9
	}
	if elem[1] == '9' {
		for n > 0 && buf[n-1] == '0' {
			n--
		}
		if n == 0 {
			return b
		}
	}
	return append(append(b, elem[0]), buf[:n]...)
}

func appendZone(b []byte, elem string, offset int) []byte {
	if elem[0] == 'Z' && offset == 0 {
		return append(b, 'Z')
	}
	sign := byte('+')
	if offset/60 < 0 { // seconds alone do not make it west
		sign = '-'
		offset = -offset
	}
	b = appendInt(append(b, sign), offset/3600, 2)
	rest := elem[3:]
	for _, part := range [2]int{offset / 60 % 60, offset % 60} {
		if rest == "" {
			break
		}
		if rest[0] == ':' {
			b = append(b, ':')
			rest = rest[1:]
		}
		b = appendInt(b, part, 2)
		rest = rest[2:]
	}
	return b
}

// Format returns t as layout shows the reference time.
func (t Time) Format(layout string) string { return string(t.AppendFormat(nil, layout)) }

// AppendFormat is Format onto b.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	name, offset := t.Zone()
	for layout != "" {
		prefix, elem, suffix := next(layout)
		b = append(b, prefix...)
		layout = suffix
		switch elem {
		case "":
			return b
		case "2006":
			b = appendInt(b, year, 4)
		case "06":
			y := year % 100
			if y < 0 {
				y = -y
			}
			b = appendInt(b, y, 2)
		case "January":
			b = append(b, month.String()...)
		case "Jan":
			b = append(b, month.String()[:3]...)
		case "1":
			b = appendInt(b, int(month), 0)
		case "01":
			b = appendInt(b, int(month), 2)
		case "Monday":
			b = append(b, t.Weekday().String()...)
		case "Mon":
			b = append(b, t.Weekday().String()[:3]...)
		case "2":
			b = appendInt(b, day, 0)
		case "_2":
			b = appendPadded(b, day, 2, ' ')
		case "02":
			b = appendInt(b, day, 2)
		case "__2":
			b = appendPadded(b, t.YearDay(), 3, ' ')
		case "002":
			b = appendInt(b, t.YearDay(), 3)
		case "15":
			b = appendInt(b, hour, 2)
		case "3":
			b = appendInt(b, (hour+11)%12+1, 0)
		case "03":
			b = appendInt(b, (hour+11)%12+1, 2)
		case "4":
			b = appendInt(b, min, 0)
		case "04":
			b = appendInt(b, min, 2)
		case "5":
			b = appendInt(b, sec, 0)
		case "05":
			b = appendInt(b, sec, 2)
		case "PM", "pm":
			half := "AM"
			if hour >= 12 {
				half = "PM"
			}
			b = append(b, half[0]|elem[0]&0x20, half[1]|elem[1]&0x20)
		case "MST":
			if name != "" {
				b = append(b, name...)
			} else {
				b = appendZone(b, "-0700", offset)
			}
		default:
			if elem[0] == '.' || elem[0] == ',' {
				b = appendFraction(b, t.Nanosecond(), elem)
			} else {
				b = appendZone(b, elem, offset)
			}
		}
	}
	return b
}

// String shows t for debugging, with the monotonic reading if there is one.
func (t Time) String() string {
	b := t.AppendFormat(nil, "2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&hasMono != 0 {
		m := uint64(t.ext)
		sign := byte('+')
		if t.ext < 0 {
			sign = '-'
			m = -m
		}
		b = append(b, " m="...)
		b = appendInt(append(b, sign), int(m/1e9), 0)
		b = appendInt(append(b, '.'), int(m%1e9), 9)
	}
	return string(b)
}
