// Package bytealg searches, counts and compares bytes, where the C library is fastest: native.c.
package bytealg

import "unsafe"

// MaxBruteForce is the longest text in which a search may try every place: Index needs no other way.
const MaxBruteForce = 64

// MaxLen is the longest separator that Index and IndexString take: any.
var MaxLen int = 1<<63 - 1

// PrimeRK is the base of the hashes of Rabin and Karp.
const PrimeRK = 16777619

// Cutover is how many false starts a caller accepts before it calls Index.
func Cutover(n int) int { return (n + 16) / 8 }

func compare(a, b unsafe.Pointer, na, nb int) int
func equal(a, b unsafe.Pointer, n int) bool
func indexByte(p unsafe.Pointer, n int, c byte) int
func lastIndexByte(p unsafe.Pointer, n int, c byte) int
func count(p unsafe.Pointer, n int, c byte) int
func index(p unsafe.Pointer, n int, sep unsafe.Pointer, nsep int) int

func bytesOf(b []byte) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(b)) }
func textOf(s string) unsafe.Pointer  { return unsafe.Pointer(unsafe.StringData(s)) }

// Compare returns -1, 0 or 1.
func Compare(a, b []byte) int          { return compare(bytesOf(a), bytesOf(b), len(a), len(b)) }
func CompareString(a, b string) int    { return compare(textOf(a), textOf(b), len(a), len(b)) }
func Equal(a, b []byte) bool           { return len(a) == len(b) && equal(bytesOf(a), bytesOf(b), len(a)) }
func Count(b []byte, c byte) int       { return count(bytesOf(b), len(b), c) }
func CountString(s string, c byte) int { return count(textOf(s), len(s), c) }

// Index and its like return the place of the first find, -1 without one.
func Index(a, b []byte) int                { return index(bytesOf(a), len(a), bytesOf(b), len(b)) }
func IndexString(a, b string) int          { return index(textOf(a), len(a), textOf(b), len(b)) }
func IndexByte(b []byte, c byte) int       { return indexByte(bytesOf(b), len(b), c) }
func IndexByteString(s string, c byte) int { return indexByte(textOf(s), len(s), c) }

func LastIndexByte(b []byte, c byte) int       { return lastIndexByte(bytesOf(b), len(b), c) }
func LastIndexByteString(s string, c byte) int { return lastIndexByte(textOf(s), len(s), c) }

// IndexRabinKarp is Index for either type.
func IndexRabinKarp[T string | []byte](s, sep T) int { return IndexString(string(s), string(sep)) }

// LastIndexRabinKarp returns the place of the last find, -1 without one.
func LastIndexRabinKarp[T string | []byte](s, sep T) int {
	for i := len(s) - len(sep); i >= 0; i-- {
		if string(s[i:i+len(sep)]) == string(sep) {
			return i
		}
	}
	return -1
}

// MakeNoZero makes a slice whose bytes may hold anything.
func MakeNoZero(n int) []byte { return make([]byte, n) }
