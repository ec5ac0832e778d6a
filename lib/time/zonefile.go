// Where zones come from: files of the IANA database (RFC 9636), in the system's folders, in $ZONEINFO, or in the zip
// file of a Go tree.

package time

import (
	"errors"
	"runtime"
	"sync"
	"syscall"
)

var zoneFolders = []string{"/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo"}

// initLocal finds the local zone: $TZ unset is /etc/localtime, empty is UTC, else it names a file. The name is that
// of the file but for /etc/localtime.
func initLocal() {
	tz, set := syscall.Getenv("TZ")
	var z *Location
	name := ""
	if tz != "" && tz[0] == ':' {
		tz = tz[1:]
	}
	switch {
	case !set:
		z, _ = loadFrom([]string{"/etc"}, "localtime")
		name = "Local"
	case tz != "" && tz[0] == '/':
		z, _ = loadFrom([]string{""}, tz)
		name = tz
		if tz == "/etc/localtime" {
			name = "Local"
		}
	case tz != "" && tz != "UTC":
		z, _ = loadFrom(zoneFolders, tz)
		name = tz
	}
	if z == nil {
		localLocation.name = "UTC"
		return
	}
	localLocation = *z
	localLocation.name = name
}

var errLocation = errors.New("time: invalid location name")

func hasDotDot(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == '.' {
			return true
		}
	}
	return false
}

var zoneinfo string // $ZONEINFO when it was first asked for
var zoneinfoOnce sync.Once

// LoadLocation returns the Location of the given name: "" and "UTC", "Local", or a file of the database.
func LoadLocation(name string) (*Location, error) {
	switch {
	case name == "", name == "UTC":
		return UTC, nil
	case name == "Local":
		return Local, nil
	case hasDotDot(name), name[0] == '/', name[0] == '\\':
		return nil, errLocation
	}
	zoneinfoOnce.Do(func() { zoneinfo, _ = syscall.Getenv("ZONEINFO") })
	var first error
	if zoneinfo != "" {
		data, err := readZone(zoneinfo, name)
		if err == nil {
			if z, err := LoadLocationFromTZData(name, data); err == nil {
				return z, nil
			}
		} else if err != syscall.ENOENT {
			first = err
		}
	}
	z, err := loadFrom(zoneFolders, name)
	if err == nil {
		return z, nil
	}
	if first == nil {
		first = err
	}
	return nil, first
}

// loadFrom looks into the given folders, then into the Go tree. The error is the first but that a file is missing.
func loadFrom(folders []string, name string) (*Location, error) {
	var first error
	all := append([]string(nil), folders...)
	if root := runtime.GOROOT(); root != "" {
		all = append(all, root+"/lib/time/zoneinfo.zip")
	}
	for _, folder := range all {
		data, err := readZone(folder, name)
		if err == nil {
			var z *Location
			if z, err = LoadLocationFromTZData(name, data); err == nil {
				return z, nil
			}
		}
		if first == nil && err != syscall.ENOENT {
			first = err
		}
	}
	if data, err := embeddedZone(name); err == nil {
		if z, err := LoadLocationFromTZData(name, data); err == nil {
			return z, nil
		}
	}
	if first == nil {
		first = errors.New("unknown time zone " + name)
	}
	return nil, first
}

// readZone returns the file of a folder or of a zip archive.
func readZone(folder, name string) ([]byte, error) {
	if n := len(folder); n > 4 && folder[n-4:] == ".zip" {
		return readZipped(folder, name)
	}
	if folder != "" {
		name = folder + "/" + name
	}
	return readFile(name)
}

const maxZoneFile = 10 << 20

func readFile(name string) ([]byte, error) {
	fd, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	defer syscall.Close(fd)
	var data []byte
	buf := make([]byte, 4096)
	for {
		n, err := syscall.Read(fd, buf)
		if err != nil {
			return data, err
		}
		if n == 0 {
			return data, nil
		}
		data = append(data, buf[:n]...)
		if len(data) > maxZoneFile {
			return nil, errors.New("time: file " + name + " is too large")
		}
	}
}

func little(b []byte, n int) int {
	v := 0
	for i := n - 1; i >= 0; i-- {
		v = v<<8 | int(b[i])
	}
	return v
}

// readZipped reads one file of an archive that compresses nothing.
func readZipped(archive, name string) ([]byte, error) {
	data, err := readFile(archive)
	if err != nil {
		return nil, err
	}
	corrupt := errors.New("corrupt zip file " + archive)
	part := func(from, n int) []byte {
		if from < 0 || n < 0 || from+n > len(data) {
			return nil
		}
		return data[from : from+n]
	}
	end := part(len(data)-22, 22)
	if end == nil || little(end, 4) != 0x06054b50 {
		return nil, corrupt
	}
	at := little(end[16:], 4)
	for i := little(end[10:], 2); i > 0; i-- {
		h := part(at, 46)
		if h == nil || little(h, 4) != 0x02014b50 {
			break
		}
		method, size, n := little(h[10:], 2), little(h[24:], 4), little(h[28:], 2)
		extra, comment, offset := little(h[30:], 2), little(h[32:], 2), little(h[42:], 4)
		entry := part(at+46, n)
		at += 46 + n + extra + comment
		if string(entry) != name {
			continue
		}
		if method != 0 {
			return nil, errors.New("unsupported compression for " + name + " in " + archive)
		}
		h = part(offset, 30)
		if h == nil || little(h, 4) != 0x04034b50 || string(part(offset+30, n)) != name {
			return nil, corrupt
		}
		content := part(offset+30+little(h[26:], 2)+little(h[28:], 2), size)
		if content == nil {
			return nil, corrupt
		}
		return content, nil
	}
	return nil, syscall.ENOENT
}

var errBadData = errors.New("malformed time zone information")

// A zoneReader reads big-endian numbers; bad is set when the data ends too soon.
type zoneReader struct {
	data []byte
	bad  bool
}

func (r *zoneReader) take(n int) []byte {
	if n > len(r.data) {
		r.bad = true
		r.data = nil
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func bigEndian(b []byte) (v uint64) {
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}

// zoneCounts is the header's: how much there is of what.
type zoneCounts struct{ isUT, isStd, leaps, changes, zones, chars int }

func (r *zoneReader) header() (c zoneCounts) {
	for _, n := range [...]*int{&c.isUT, &c.isStd, &c.leaps, &c.changes, &c.zones, &c.chars} {
		*n = int(bigEndian(r.take(4)))
	}
	return c
}

// body reads what the header counts, with times of the given size.
func (r *zoneReader) body(l *Location, c zoneCounts, size int) {
	times, indexes := r.take(c.changes*size), r.take(c.changes)
	zones, names := r.take(c.zones*6), r.take(c.chars)
	r.take(c.leaps*(size+4) + c.isStd + c.isUT)
	if r.bad || c.zones == 0 {
		r.bad = true
		return
	}
	for ; len(zones) > 0; zones = zones[6:] {
		if int(zones[5]) >= len(names) {
			r.bad = true
			return
		}
		name := names[zones[5]:]
		n := 0
		for n < len(name) && name[n] != 0 {
			n++
		}
		l.zones = append(l.zones, zone{string(name[:n]), int(int32(bigEndian(zones[:4]))), zones[4] != 0})
	}
	for i, z := range indexes {
		if int(z) >= len(l.zones) {
			r.bad = true
			return
		}
		when := int64(bigEndian(times[i*size : (i+1)*size]))
		if size == 4 {
			when = int64(int32(when))
		}
		l.changes = append(l.changes, change{when, int(z)})
	}
}

// LoadLocationFromTZData returns the Location that data, a file of the database, describes.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := &zoneReader{data: data}
	if string(r.take(4)) != "TZif" {
		return nil, errBadData
	}
	version := r.take(16)
	if r.bad || version[0] != 0 && version[0] != '2' && version[0] != '3' {
		return nil, errBadData
	}
	c, size := r.header(), 4
	if version[0] != 0 { // the same follows again, with longer times
		r.take(c.changes*5 + c.zones*6 + c.chars + c.leaps*8 + c.isStd + c.isUT + 20)
		c, size = r.header(), 8
	}
	l := &Location{name: name}
	r.body(l, c, size)
	if r.bad {
		return nil, errBadData
	}
	if rest := r.data; len(rest) > 2 && rest[0] == '\n' && rest[len(rest)-1] == '\n' {
		l.rule = string(rest[1 : len(rest)-1])
	}
	if len(l.changes) == 0 {
		l.changes = []change{{alpha, 0}}
	}
	l.setFirst()
	return l, nil
}

// loadEmbedded is package time/tzdata's, in programs that have it.
var loadEmbedded func(name string) (string, error)

func registerLoadFromEmbeddedTZData(f func(string) (string, error)) { loadEmbedded = f }

func embeddedZone(name string) ([]byte, error) {
	if loadEmbedded == nil {
		return nil, syscall.ENOENT
	}
	data, err := loadEmbedded(name)
	return []byte(data), err
}
