//go:build ignore

// The values that make libdiff's program calls functions with: half of them are picked from lists of odd ones.
package main

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"iter"
	"math"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"
)

var state uint64

// next is splitmix64.
func next() uint64 {
	state += 0x9e3779b97f4a7c15
	z := state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func below(n int) int        { return int(next() % uint64(n)) }
func pick[T any](list []T) T { return list[below(len(list))] }
func ptr[T any](v T) *T      { return &v }
func genBool() bool          { return below(2) == 0 }
func coin(f, g func() any) func() any {
	if genBool() {
		return f
	}
	return g
}

var ints = []int64{0, 1, -1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 16, 31, 32, 33, 36, 37, 59, 60, 61, 63, 64, 65, 99, 100, 127, 128, 255, 256, 999, 1000, 4095,
	32767, 32768, 65535, 65536, 1000000, 1 << 31, 1<<31 - 1, -1 << 31, 1 << 32, 1<<53 + 1, 1e15, 1<<62 - 1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1}

func genInt64() int64 {
	switch below(4) {
	case 0:
		return int64(next()) >> below(64)
	case 1:
		return pick(ints)
	case 2:
		return -pick(ints[:24])
	}
	return int64(below(20)) - 4
}

func genInt() int { return int(genInt64()) }

func genUint64() uint64   { return uint64(genInt64()) }
func genUint() uint       { return uint(genInt64()) }
func genUintptr() uintptr { return uintptr(genInt64()) }

func genSmall[T int8 | int16 | int32 | uint8 | uint16 | uint32]() T { return T(genInt64()) }

var floats = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1.5, 2, 2.5, 3, 10, 100, 1e10, 1e15, 1e16, 1e20, 1e21, 1e22, 1e23, 123456789, 0.1, 0.2, 0.3,
	1.0 / 3, math.Pi, math.E, 1e-5, 1e-4, 1e-7, 5e-324, -5e-324, 2.2250738585072014e-308, 2.2250738585072011e-308, math.MaxFloat64, -math.MaxFloat64,
	math.MaxFloat32, math.SmallestNonzeroFloat32, math.Inf(1), math.Inf(-1), math.NaN(), 1 << 52, 1<<52 + 0.5, 1 << 53, 1 << 63, 1 << 64, 170.5, -33.5,
	0.8427, 1e-300, 1e300, 709.78, -745.13, 4503599627370497.5, 16777216, 16777217, 0.99999999999999989, 1.0000000000000002}

func genFloat() float64 {
	switch below(5) {
	case 0:
		return pick(floats)
	case 1:
		return math.Float64frombits(next())
	case 2:
		return float64(genInt64()) / float64(1+below(1000))
	case 3:
		return float64(float32(int64(next())>>40) / 64)
	}
	return float64(int64(next())>>11) / (1 << 50)
}

func genFloat32() float32 {
	if genBool() {
		return math.Float32frombits(uint32(next()))
	}
	return float32(genFloat())
}

func genComplex() complex128 { return complex(genFloat(), genFloat()) }

var runes = []rune{0, 'a', 'b', 'Z', '0', '9', ' ', '\n', '\t', 0x7f, 0x80, 0xa0, 0xad, 0xdf, 0xe9, 0x130, 0x131, 0x17f, 0x1c5, 0x3c2, 0x3c3, 0x4ff, 0x590, 0x1e9e,
	0x200b, 0x2028, 0x212a, 0x2160, 0x3042, 0x4e16, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x10000, 0x10400, 0x1d11e, 0x1f600, 0x10ffff, 0x110000,
	-1, math.MaxInt32, math.MinInt32, 'K', 'k', 's', 'S', 'ǅ', 'İ', 'ı', 'ß'}

func genRune() rune {
	switch below(3) {
	case 0:
		return pick(runes)
	case 1:
		return rune(below(0x110000))
	}
	return rune(below(0x250))
}

var words = []string{"", "a", "b", "ab", "abc", "aab", "aaab", "abab", " ", "  ", "a b", " a  b ", "go", "Go", "GO", "hello, world", "héllo", "世界", "日本語", "\x00", "\xff", "a\xffb", "\xe4\xb8",
	"ſ", "K", "İ", "ı", "ß", "ǅ", "\u2028", "\u00a0x\u3000", "\t\n", "\r\n", "a\nb\r\nc", "a,b,c", ",", ",,", "x=1", "%d", "%", "\"q\"", "`r`", "'c'", "\\n", "\"a\\tb\"", "`a`b", "'\\''", "'ab'",
	"😀", "\U0010ffff", "é", "e\u0301", "0", "1", "-1", "+7", "007", "0x1F", "0b101", "0o17", "1_000", "_1", "1__0", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
	"18446744073709551615", "18446744073709551616", "1e3", "1E-5", ".5", "5.", "1.5e400", "-0", "inf", "-Inf", "NaN", "infinity", "0x1p-2", "0x1.8p1", "1p3", "1e", "e1", "0x", "1i", "(1+2i)", "3-4.5i",
	"true", "T", "FALSE", "t", "yes", "2006-01-02", "15:04:05", "1h30m", "1.5s", "-2us", "300ms", "1µs", "5", "1d", "9223372036854775807ns", "../a/./b", "/a//b/", "a/*/c", "[a-c]*", "a?c", "*.go", "[", "[^x]y"}

func genString() string {
	switch below(6) {
	case 0, 1, 2:
		return pick(words)
	case 3:
		return pick(words) + pick(words)
	case 4:
		b := make([]byte, below(9))
		for i := range b {
			b[i] = "ab ,xyABé\xff"[below(11)]
		}
		return string(b)
	}
	var sb strings.Builder
	for n := below(7); n > 0; n-- {
		sb.WriteRune(genRune())
	}
	return sb.String()
}

func genBytes() []byte {
	if below(12) == 0 {
		return nil
	}
	return []byte(genString())
}

func sliceOf[T any](f func() T) []T {
	n := below(8)
	switch below(12) {
	case 0:
		return nil
	case 1:
		n = below(70)
	}
	s := make([]T, n, n+below(3))
	for i := range s {
		s[i] = f()
	}
	return s
}

func genStrings() []string             { return sliceOf(genString) }
func genRunes() []rune                 { return sliceOf(genRune) }
func genFloats() []float64             { return sliceOf(genFloat) }
func genUint16s() []uint16             { return sliceOf(func() uint16 { return uint16(pick(runes)) }) }
func genByteSlices() [][]byte          { return sliceOf(genBytes) }
func genAnys() []any                   { return sliceOf(genAny) }
func genErrors() []error               { return sliceOf(genError) }
func genReaders() []io.Reader          { return sliceOf(genReader)[:0:0] }
func genWriters() []io.Writer          { return []io.Writer{genWriter(), genWriter()}[:below(3)] }
func genPairs() []string               { s := genStrings(); return s[:len(s)&^1] }
func genTables() []*unicode.RangeTable { return sliceOf(genTable) }

func genInts() []int {
	if genBool() {
		return sliceOf(func() int { return below(6) })
	}
	return sliceOf(genInt)
}

// genSlicesOf makes slices of slices of type T, which genOf makes.
func genSlicesOf[T any]() [][]T {
	return sliceOf(func() []T { return sliceOf(genOf[T]) })
}

func genOf[T any]() (v T) {
	switch p := any(&v).(type) {
	case *int:
		*p = genInt()
	case *string:
		*p = genString()
	case *float64:
		*p = genFloat()
	case *byte:
		*p = byte(genInt())
	case *rune:
		*p = genRune()
	case *[]int:
		*p = genInts()
	case *[]string:
		*p = genStrings()
	case *map[string]int:
		*p = genMap()
	case *map[int]string:
		*p = genMapOf()
	}
	return v
}

func genMap() map[string]int {
	m := map[string]int{}
	for n := below(5); n > 0; n-- {
		m[genString()] = genInt()
	}
	return m
}

func genMapOf() map[int]string {
	m := map[int]string{}
	for n := below(5); n > 0; n-- {
		m[genInt()] = genString()
	}
	return m
}

func hash(v any, salt uint64) uint64 {
	h := salt
	for _, c := range []byte(show(v)) {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h ^ h>>29
}

func genRunePred() func(rune) bool {
	switch below(4) {
	case 0:
		return unicode.IsSpace
	case 1:
		return unicode.IsLetter
	}
	salt := next()
	return func(r rune) bool { return hash(r, salt)%3 == 0 }
}

func genRuneMap() func(rune) rune {
	switch below(3) {
	case 0:
		return unicode.ToUpper
	case 1:
		return func(r rune) rune {
			if r == 'a' {
				return -1
			}
			return r + 1
		}
	}
	return unicode.ToTitle
}

func genPred[T any]() func(T) bool {
	salt := next()
	return func(v T) bool { return hash(v, salt)%3 == 0 }
}

func genPred2[T, U any]() func(T, U) bool {
	salt := next()
	return func(v T, w U) bool { return hash(v, hash(w, salt))%3 == 0 }
}

func genEqual[T any]() func(T, T) bool { return func(v, w T) bool { return show(v) == show(w) } }
func genCmp[T any]() func(T, T) int {
	return func(v, w T) int {
		if a, ok := any(v).(int); ok {
			return cmp.Compare(a, any(w).(int))
		}
		return cmp.Compare(len(show(v)), len(show(w)))
	}
}

// For binary searches: false, then true.
func genUpward() func(int) bool {
	n := genInt()
	return func(i int) bool { return i >= n }
}

func genUpwardCmp() func(int) int {
	n := genInt()
	return func(i int) int { return cmp.Compare(n, i) }
}

func genSeq[T any]() iter.Seq[T] { return slices.Values(sliceOf(genOf[T])) }

func genSeq2[K, V any]() iter.Seq2[K, V] {
	ks := sliceOf(genOf[K])
	return func(yield func(K, V) bool) {
		for i, k := range ks {
			var v V
			if p, ok := any(&v).(*int); ok {
				*p = i
			}
			if !yield(k, v) {
				return
			}
		}
	}
}

var tables = []*unicode.RangeTable{unicode.Letter, unicode.Upper, unicode.Digit, unicode.Space, unicode.Han, unicode.Greek, unicode.White_Space, unicode.Symbol, unicode.M, unicode.Cs}

func genTable() *unicode.RangeTable   { return pick(tables) }
func genSpecial() unicode.SpecialCase { return unicode.TurkishCase }

func genSortable() sort.Interface { return sort.IntSlice(genInts()) }

func genDuration() time.Duration {
	if genBool() {
		return time.Duration(genInt64())
	}
	return time.Duration(below(2000)-1000) * pick([]time.Duration{time.Nanosecond, time.Microsecond, time.Millisecond, time.Second, time.Minute, time.Hour})
}

func genMonth() time.Month     { return time.Month(below(14)) }
func genWeekday() time.Weekday { return time.Weekday(below(8)) }

var locations = []*time.Location{time.UTC, time.FixedZone("", 3600), time.FixedZone("X", -5400), time.FixedZone("ODD", 12345), time.FixedZone("", -60), load("Europe/Berlin"),
	load("America/New_York"), load("Australia/Lord_Howe"), load("Asia/Kolkata"), load("America/Sao_Paulo")}

func load(name string) *time.Location {
	l, err := time.LoadLocation(name)
	if err != nil {
		return time.UTC
	}
	return l
}

func genLocation() *time.Location { return pick(locations) }

func genTime() time.Time {
	var t time.Time
	switch below(5) {
	case 0:
		t = time.Unix(int64(next()>>30)-1<<33, int64(below(1e9)))
	case 1:
		t = time.Date(1900+below(200), genMonth(), below(33), below(25), below(61), below(61), below(1e9), genLocation())
	case 2:
		t = time.Unix(int64(below(1<<31)), 0)
	case 3:
		t = time.Unix(genInt64()%(1<<45), genInt64()%1e9)
	}
	return t.In(genLocation())
}

func genMode() fs.FileMode { return fs.FileMode(next()) & fs.FileMode(next()) }

var errOdd = errors.New("odd")

func genError() error { return tree(3) }

func genAny() any { return operand(2) }
