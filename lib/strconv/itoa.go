// Integers to texts.

package strconv

const digits36 = "0123456789abcdefghijklmnopqrstuvwxyz"

// FormatInt returns i in the given base, 2 to 36.
func FormatInt(i int64, base int) string {
	if 0 <= i && i < 10 && base >= 10 {
		checkBase(base)
		return digits36[i : i+1]
	}
	var buf [65]byte
	return string(buf[putInt(&buf, i, base):])
}

// FormatUint returns i in the given base, 2 to 36.
func FormatUint(i uint64, base int) string {
	if i < 10 && base >= 10 {
		checkBase(base)
		return digits36[i : i+1]
	}
	var buf [65]byte
	return string(buf[putUint(&buf, i, base):])
}

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string { return FormatInt(int64(i), 10) }

// AppendInt appends FormatInt's text to dst.
func AppendInt(dst []byte, i int64, base int) []byte {
	var buf [65]byte
	return append(dst, buf[putInt(&buf, i, base):]...)
}

// AppendUint appends FormatUint's text to dst.
func AppendUint(dst []byte, i uint64, base int) []byte {
	var buf [65]byte
	return append(dst, buf[putUint(&buf, i, base):]...)
}

func checkBase(base int) {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
}

// putInt writes i at the end of buf and returns where it begins.
func putInt(buf *[65]byte, i int64, base int) int {
	if i >= 0 {
		return putUint(buf, uint64(i), base)
	}
	at := putUint(buf, -uint64(i), base) - 1
	buf[at] = '-'
	return at
}

func putUint(buf *[65]byte, u uint64, base int) int {
	checkBase(base)
	at := len(buf)
	switch {
	case base == 10:
		for u >= 10 {
			at--
			q := u / 10
			buf[at] = byte('0' + u - q*10)
			u = q
		}
	case base&(base-1) == 0:
		shift := uint(0)
		for 1<<shift < base {
			shift++
		}
		b, mask := uint64(base), uint64(base-1)
		for u >= b {
			at--
			buf[at] = digits36[u&mask]
			u >>= shift
		}
	default:
		b := uint64(base)
		for u >= b {
			at--
			buf[at] = digits36[u%b]
			u /= b
		}
	}
	at--
	buf[at] = digits36[u]
	return at
}
