// Package unicode tells properties of runes.
//
// All tables are flat arrays (tables.go); a RangeTable is a view of a piece of
// them, so that starting up costs no more than a short loop.
package unicode

import "unsafe"

const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// A RangeTable is a set of runes: sorted ranges that do not overlap.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // ranges of R16 with Hi <= MaxLatin1
}

// A Range16 holds Lo, Lo+Stride, ... up to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 is a Range16 of larger runes.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// Other names of categories.
var (
	Other  = C
	Letter = L
	Lower  = Ll
	Title  = Lt
	Upper  = Lu
	Mark   = M
	Number = N
	Digit  = Nd
	Punct  = P
	Symbol = S
	Space  = Z
)

// tables holds every RangeTable of tables.go.
var tables = makeTables()

func makeTables() (t [tableCount]RangeTable) {
	all16 := unsafe.Slice((*Range16)(unsafe.Pointer(&ranges16)), len(ranges16)/3)
	all32 := unsafe.Slice((*Range32)(unsafe.Pointer(&ranges32)), len(ranges32)/3)
	from16, from32 := 0, 0
	for i := range t {
		to16, to32 := int(tableIndex[3*i]), int(tableIndex[3*i+1])
		t[i].R16 = all16[from16:to16:to16]
		t[i].R32 = all32[from32:to32:to32]
		t[i].LatinOffset = int(tableIndex[3*i+2])
		from16, from32 = to16, to32
	}
	return t
}

// Is reports whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if n := len(rangeTab.R16); n > 0 && uint32(r) <= uint32(rangeTab.R16[n-1].Hi) {
		return in16(rangeTab.R16, uint16(r))
	}
	if n := len(rangeTab.R32); n > 0 && r >= rune(rangeTab.R32[0].Lo) {
		return in32(rangeTab.R32, uint32(r))
	}
	return false
}

func in16(list []Range16, r uint16) bool {
	lo, hi := 0, len(list)
	for lo < hi {
		m := (lo + hi) / 2
		e := &list[m]
		switch {
		case r < e.Lo:
			hi = m
		case r > e.Hi:
			lo = m + 1
		default:
			return e.Stride == 1 || (r-e.Lo)%e.Stride == 0
		}
	}
	return false
}

func in32(list []Range32, r uint32) bool {
	lo, hi := 0, len(list)
	for lo < hi {
		m := (lo + hi) / 2
		e := &list[m]
		switch {
		case r < e.Lo:
			hi = m
		case r > e.Hi:
			lo = m + 1
		default:
			return e.Stride == 1 || (r-e.Lo)%e.Stride == 0
		}
	}
	return false
}

// In reports whether r is in one of the tables.
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// IsOneOf is In with the tables first.
func IsOneOf(ranges []*RangeTable, r rune) bool { return In(r, ranges...) }

// Bits of latin.
const (
	latinControl = 1 << iota
	latinPunct
	latinNumber
	latinSymbol
	latinSpace
	latinUpper
	latinLower
	latinPrint
	latinLetter
)

// has answers for Latin-1 by bits, for the others by table.
func has(r rune, bits uint16, t *RangeTable) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&bits != 0
	}
	return Is(t, r)
}

func IsLetter(r rune) bool { return has(r, latinLetter, L) }
func IsNumber(r rune) bool { return has(r, latinNumber, N) }
func IsPunct(r rune) bool  { return has(r, latinPunct, P) }
func IsSymbol(r rune) bool { return has(r, latinSymbol, S) }
func IsUpper(r rune) bool  { return has(r, latinUpper, Lu) }
func IsLower(r rune) bool  { return has(r, latinLower, Ll) }
func IsMark(r rune) bool   { return Is(M, r) } // none in Latin-1

// IsTitle reports whether r is a title case letter; none is in Latin-1.
func IsTitle(r rune) bool { return r > MaxLatin1 && Is(Lt, r) }

// IsControl reports whether r is a control character; all are in Latin-1.
func IsControl(r rune) bool { return uint32(r) <= MaxLatin1 && latin[r]&latinControl != 0 }

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool {
	if r <= MaxLatin1 {
		return '0' <= r && r <= '9'
	}
	return Is(Nd, r)
}

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		switch r {
		case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xA0:
			return true
		}
		return false
	}
	return Is(White_Space, r)
}

// GraphicRanges and PrintRanges are what IsGraphic and IsPrint accept.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

var PrintRanges = []*RangeTable{L, M, N, P, S}

// IsGraphic reports whether r is a letter, mark, number, punctuation, symbol or space.
func IsGraphic(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&(latinPrint|latinSpace) != 0
	}
	return In(r, GraphicRanges...)
}

// IsPrint is IsGraphic where the only space is the ASCII one.
func IsPrint(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&latinPrint != 0
	}
	return In(r, PrintRanges...)
}
