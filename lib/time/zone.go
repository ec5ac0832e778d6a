package time

// Location is a time zone: UTC, the system's, or one of fixed offset.
type Location struct {
	name   string
	offset int
	local  bool
}

var utcLocation = Location{name: "UTC"}
var localLocation = Location{name: "Local", local: true}

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLocation

// Local is the system's zone, by $TZ or /etc/localtime.
var Local *Location = &localLocation

// In native.c: the system's zone at an instant (seconds since 1970).
func localoffset(sec int64) int
func localname(sec int64) string
func localdst(sec int64) int

func (l *Location) String() string { return l.get().name }

func (l *Location) get() *Location {
	if l == nil {
		return UTC
	}
	return l
}

func (l *Location) lookup(sec int64) (name string, offset int) {
	l = l.get()
	if l.local {
		return localname(sec), localoffset(sec)
	}
	return l.name, l.offset
}

// FixedZone returns a Location of the given name and offset (seconds east of UTC).
func FixedZone(name string, offset int) *Location {
	return &Location{name: name, offset: offset}
}

// LoadLocation knows "", "UTC" and "Local".
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	return nil, durationError("unknown time zone " + name)
}

// IsDST reports whether it is summer time at t, in the zone of t.
func (t Time) IsDST() bool { return t.Location().local && localdst(t.Unix()) > 0 }
