package time

// ParseError describes a value that does not fit its layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " +
			quote(e.ValueElem) + " as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// Parse reads a time in the given layout; without a zone it is in UTC.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation takes loc where Parse takes UTC.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// reader holds what is left of the value and what was read so far.
type reader struct {
	value string
	ok    bool   // the last element could be read
	rng   string // what was out of range

	year, month, day, yday int
	hour, min, sec, nsec   int
	pm, am                 bool
	zone                   *Location
	offset                 int
	hasOffset              bool
	zoneName               string
}

// digits reads between min and max digits.
func (r *reader) digits(min, max int) int {
	n, i := 0, 0
	for i < max && isDigit(r.value, i) {
		n = n*10 + int(r.value[i]-'0')
		i++
	}
	if i < min {
		r.ok = false
		return 0
	}
	r.value = r.value[i:]
	return n
}

// number reads one or two digits, two when the layout's element has two.
func (r *reader) number(elem string) int {
	if len(elem) == 2 && elem[0] == '0' {
		return r.digits(2, 2)
	}
	return r.digits(1, 2)
}

// shortYear reads the last two digits of a year after 1968; a sign and one digit are a number too.
func (r *reader) shortYear() int {
	sign := 0
	if len(r.value) >= 2 && isDigit(r.value, 1) {
		switch r.value[0] {
		case '+':
			sign = 1
		case '-':
			sign = -1
		}
	}
	if sign != 0 {
		r.value = r.value[1:]
		return 2000 + sign*r.digits(1, 1)
	}
	y := r.digits(2, 2)
	if y >= 69 {
		return 1900 + y
	}
	return 2000 + y
}

func (r *reader) check(in bool, what string) {
	if r.ok && !in && r.rng == "" {
		r.rng = what
	}
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// name reads one of the names, or their first three letters, in any case.
func (r *reader) name(names []string, short bool) int {
	for i, n := range names {
		if short {
			n = n[:3]
		}
		if len(r.value) < len(n) {
			continue
		}
		same := true
		for k := 0; k < len(n); k++ {
			same = same && lower(r.value[k]) == lower(n[k])
		}
		if same {
			r.value = r.value[len(n):]
			return i
		}
	}
	r.ok = false
	return 0
}

// skip takes the layout's literal text off the value; a run of spaces matches any
// run of spaces, also an empty one at the end.
func (r *reader) skip(prefix string) bool {
	for prefix != "" {
		if prefix[0] == ' ' {
			if r.value != "" && r.value[0] != ' ' {
				return false
			}
			for prefix != "" && prefix[0] == ' ' {
				prefix = prefix[1:]
			}
			for r.value != "" && r.value[0] == ' ' {
				r.value = r.value[1:]
			}
			continue
		}
		if r.value == "" || r.value[0] != prefix[0] {
			return false
		}
		prefix = prefix[1:]
		r.value = r.value[1:]
	}
	return true
}

func isPoint(s string) bool { return len(s) > 1 && (s[0] == '.' || s[0] == ',') && isDigit(s, 1) }

// fraction reads a point and n digits, as many as there are for n 0. Of nine digits the rest does not count. The first
// may be a sign, which takes part in the count.
func (r *reader) fraction(n int) {
	if n == 0 {
		for isDigit(r.value, n+1) {
			n++
		}
	}
	if len(r.value) < n+1 || r.value[0] != '.' && r.value[0] != ',' {
		r.ok = false
		return
	}
	text := r.value[1 : min(n, 9)+1]
	negative := text != "" && text[0] == '-'
	nsec := 0
	for i := range len(text) {
		switch {
		case isDigit(text, i):
			nsec = nsec*10 + int(text[i]-'0')
		case i > 0 || text[0] != '-' && text[0] != '+':
			r.ok = false
			return
		}
	}
	for i := len(text); i < 9; i++ {
		nsec *= 10
	}
	if negative && nsec != 0 {
		nsec = 0
		r.rng = "fractional second"
	}
	r.nsec = nsec
	r.value = r.value[n+1:]
}

// numericZone reads an offset in the element's form.
func (r *reader) numericZone(elem string) {
	if elem[0] == 'Z' && r.value != "" && r.value[0] == 'Z' {
		r.value = r.value[1:]
		r.zone = UTC
		return
	}
	if len(r.value) < len(elem) {
		r.ok = false
		return
	}
	// The form decides where the parts are; a part out of range is told before one that is no number.
	var parts [3]int
	text := r.value[:len(elem)]
	for i, p := 1, 0; i < len(elem); i += 2 {
		if elem[i] == ':' {
			r.ok = r.ok && text[i] == ':'
			i++
		}
		if r.ok && isDigit(text, i) && isDigit(text, i+1) {
			parts[p] = int(text[i]-'0')*10 + int(text[i+1]-'0')
		} else {
			r.ok = false
		}
		p++
	}
	for i := 1; i < len(elem); i++ {
		if elem[i] == ':' && text[i] != ':' {
			return
		}
	}
	r.value = r.value[len(elem):]
	switch {
	case parts[2] > 60:
		r.rng = "time zone offset second"
	case parts[1] > 60:
		r.rng = "time zone offset minute"
	case parts[0] > 24:
		r.rng = "time zone offset hour"
	}
	r.offset = parts[0]*3600 + parts[1]*60 + parts[2]
	if text[0] == '-' {
		r.offset = -r.offset
	} else if text[0] != '+' {
		r.ok = false
	}
	r.hasOffset = r.offset != -1 // which stands for none, in gc's library too
}

// zoneLetters returns the length of the zone abbreviation s begins with.
func zoneLetters(s string) int {
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") {
		return 4
	}
	if hasPrefix(s, "GMT") {
		return 3 + signedOffset(s[3:])
	}
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return signedOffset(s)
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3, n == 5 && s[4] == 'T', n == 4 && (s[3] == 'T' || s[:4] == "WITA"):
		return n
	}
	return 0
}

// signedOffset returns the length of a sign and hours up to 23.
func signedOffset(s string) int {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0
	}
	n, v := 1, 0
	for isDigit(s, n) && v < 1000 {
		v = v*10 + int(s[n]-'0')
		n++
	}
	if n == 1 || v > 23 {
		return 0
	}
	return n
}

func (r *reader) namedZone() {
	if hasPrefix(r.value, "UTC") {
		r.zone = UTC
		r.value = r.value[3:]
		return
	}
	n := zoneLetters(r.value)
	if n == 0 {
		r.ok = false
		return
	}
	r.zoneName = r.value[:n]
	r.value = r.value[n:]
}

func (r *reader) half(am, pm string) {
	switch {
	case hasPrefix(r.value, pm):
		r.pm = true
	case hasPrefix(r.value, am):
		r.am = true
	default:
		r.ok = false
		return
	}
	r.value = r.value[2:]
}

// element reads one element; suffix is the layout after it.
func (r *reader) element(elem, suffix string) {
	switch elem {
	case "06":
		r.year = r.shortYear()
	case "2006":
		r.year = r.digits(4, 4)
	case "1", "01":
		r.month = r.number(elem)
		r.check(1 <= r.month && r.month <= 12, "month")
	case "Jan":
		r.month = r.name(monthNames[:], true) + 1
	case "January":
		r.month = r.name(monthNames[:], false) + 1
	case "Mon":
		r.name(dayNames[:], true)
	case "Monday":
		r.name(dayNames[:], false)
	case "2", "_2", "02":
		if elem == "_2" && r.value != "" && r.value[0] == ' ' {
			r.value = r.value[1:]
		}
		r.day = r.number(elem)
	case "__2", "002":
		for i := 0; i < 2 && elem == "__2" && r.value != "" && r.value[0] == ' '; i++ {
			r.value = r.value[1:]
		}
		if elem == "002" {
			r.yday = r.digits(3, 3)
		} else {
			r.yday = r.digits(1, 3)
		}
	case "15":
		r.hour = r.digits(1, 2)
		r.check(r.hour < 24, "hour")
	case "3", "03":
		r.hour = r.number(elem)
		r.check(r.hour <= 12, "hour")
	case "4", "04":
		r.min = r.number(elem)
		r.check(r.min < 60, "minute")
	case "5", "05":
		r.sec = r.number(elem)
		r.check(r.sec < 60, "second")
		// A fraction may follow though the layout has none.
		if r.ok && r.rng == "" && isPoint(r.value) {
			if _, next, _ := next(suffix); next == "" || next[0] != '.' && next[0] != ',' {
				r.fraction(0)
			}
		}
	case "PM":
		r.half("AM", "PM")
	case "pm":
		r.half("am", "pm")
	case "MST":
		r.namedZone()
	default:
		switch {
		case elem[0] != '.' && elem[0] != ',':
			r.numericZone(elem)
		case elem[1] == '0':
			r.fraction(len(elem) - 1)
		case isPoint(r.value):
			r.fraction(0)
		}
	}
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(m, year int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if isLeap(year) {
			return 29
		}
		return 28
	}
	return 31
}

// finish checks the date as a whole; it returns what is wrong.
func (r *reader) finish() string {
	if r.pm && r.hour < 12 {
		r.hour += 12
	} else if r.am && r.hour == 12 {
		r.hour = 0
	}
	if r.yday >= 0 {
		days := 365
		if isLeap(r.year) {
			days = 366
		}
		if r.yday < 1 || r.yday > days {
			return ": day-of-year out of range"
		}
		_, m, d := civil(daysFrom(int64(r.year), 1, 1) + int64(r.yday) - 1)
		if r.month >= 0 && r.month != int(m) {
			return ": day-of-year does not match month"
		}
		if r.day >= 0 && r.day != d {
			return ": day-of-year does not match day"
		}
		r.month, r.day = int(m), d
	}
	if r.month < 0 {
		r.month = 1
	}
	if r.day < 0 {
		r.day = 1
	}
	if r.day < 1 || r.day > daysIn(r.month, r.year) {
		return ": day out of range"
	}
	return ""
}

func parse(layout, value string, without, local *Location) (Time, error) {
	whole, rest := layout, layout
	r := &reader{value: value, ok: true, month: -1, day: -1, yday: -1}
	for {
		prefix, elem, suffix := next(rest)
		if !r.skip(prefix) {
			return Time{}, &ParseError{whole, value, prefix, r.value, ""}
		}
		if elem == "" {
			if r.value != "" {
				return Time{}, &ParseError{whole, value, "", r.value, ": extra text: " + quote(r.value)}
			}
			break
		}
		rest = suffix
		hold := r.value
		r.element(elem, suffix)
		if r.rng != "" {
			return Time{}, &ParseError{whole, value, elem, r.value, ": " + r.rng + " out of range"}
		}
		if !r.ok {
			return Time{}, &ParseError{whole, value, elem, hold, ""}
		}
	}
	if wrong := r.finish(); wrong != "" {
		return Time{}, &ParseError{whole, value, "", r.value, wrong}
	}
	date := func(loc *Location) Time {
		return Date(r.year, Month(r.month), r.day, r.hour, r.min, r.sec, r.nsec, loc)
	}
	switch {
	case r.zone != nil:
		return date(r.zone), nil
	case r.hasOffset:
		t := date(UTC)
		t.ext = addSeconds(t.ext, -int64(r.offset))
		// The local zone if it has this offset then, else one made up.
		name, offset := local.lookup(t.Unix())
		if offset == r.offset && (r.zoneName == "" || name == r.zoneName) {
			return t.at(local), nil
		}
		return t.at(FixedZone(r.zoneName, r.offset)), nil
	case r.zoneName != "":
		t := date(UTC)
		offset, ok := local.lookupName(r.zoneName, t.Unix())
		if ok {
			t.ext = addSeconds(t.ext, -int64(offset))
			return t.at(local), nil
		}
		if len(r.zoneName) > 3 && r.zoneName[:3] == "GMT" {
			for i := 4; i < len(r.zoneName); i++ {
				offset = offset*10 + int(r.zoneName[i]-'0')
			}
			offset *= 3600
			if r.zoneName[3] == '-' {
				offset = -offset
			}
		}
		return date(FixedZone(r.zoneName, offset)), nil
	}
	return date(without), nil
}
