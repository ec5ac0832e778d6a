package time

import "errors"

// GoString shows t as the call of Date that makes it.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	b := appendInt([]byte("time.Date("), year, 0)
	b = append(b, ", time."+month.String()...)
	for _, n := range [...]int{day, hour, min, sec, t.Nanosecond()} {
		b = appendInt(append(b, ", "...), n, 0)
	}
	switch loc := t.Location(); loc {
	case UTC, Local:
		b = append(b, ", time."+loc.String()...)
	default:
		b = append(b, ", time.Location("+quote(loc.String())+")"...)
	}
	return string(append(b, ')'))
}

// appendStrict appends t as RFC 3339 wants it, where that can say it.
func (t Time) appendStrict(b []byte) ([]byte, error) {
	if y := t.Year(); y < 0 || y > 9999 {
		return nil, errors.New("year outside of range [0,9999]")
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		return nil, errors.New("timezone hour outside of range [0,23]")
	}
	return t.AppendFormat(b, RFC3339Nano), nil
}

// AppendText appends t as MarshalText shows it.
func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendText(b, "Time.AppendText: ") }

// MarshalText and MarshalJSON use RFC 3339.
func (t Time) MarshalText() ([]byte, error) { return t.appendText(nil, "Time.MarshalText: ") }

func (t Time) appendText(b []byte, who string) ([]byte, error) {
	b, err := t.appendStrict(b)
	if err != nil {
		return nil, errors.New(who + err.Error())
	}
	return b, nil
}

func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendText([]byte{'"'}, "Time.MarshalJSON: ")
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

// UnmarshalText sets t to what MarshalText made.
func (t *Time) UnmarshalText(data []byte) (err error) {
	*t, err = Parse(RFC3339, string(data))
	return err
}

// UnmarshalJSON sets t to what MarshalJSON made; null leaves it alone.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	return t.UnmarshalText(data[1 : len(data)-1])
}
