// Upper, lower and title case.

package unicode

import "unsafe"

// Indexes of the cases.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower as a delta: runes alternate between upper and lower case.
const UpperLower = MaxRune + 1

type d [MaxCase]rune

// A CaseRange says what to add to each of its runes to change its case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

// A SpecialCase is a language's own rules; they go before the general ones.
type SpecialCase []CaseRange

// CaseRanges is the case mapping of all letters.
var CaseRanges = unsafe.Slice((*CaseRange)(unsafe.Pointer(&caseWords)), len(caseWords)/5)

// TurkishCase and AzeriCase: i with and without a dot are different letters.
var TurkishCase SpecialCase = turkish[:]

var AzeriCase SpecialCase = turkish[:]

var turkish = [...]CaseRange{
	{0x0049, 0x0049, d{0, 0x131 - 0x49, 0}},
	{0x0069, 0x0069, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x0130, 0x0130, d{0, 0x69 - 0x130, 0}},
	{0x0131, 0x0131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// to maps r by the ranges; found tells whether they know it.
func to(which int, r rune, list []CaseRange) (mapped rune, found bool) {
	if which < 0 || MaxCase <= which {
		return ReplacementChar, false
	}
	lo, hi := 0, len(list)
	for lo < hi {
		m := (lo + hi) / 2
		c := &list[m]
		switch {
		case r < rune(c.Lo):
			hi = m
		case r > rune(c.Hi):
			lo = m + 1
		case c.Delta[which] > MaxRune:
			// Even offsets are upper case, odd ones lower; title case is upper.
			return rune(c.Lo) + ((r-rune(c.Lo))&^1 | rune(which&1)), true
		default:
			return r + c.Delta[which], true
		}
	}
	return r, false
}

// To maps r to the given case: UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune {
	r, _ = to(_case, r, CaseRanges)
	return r
}

func ToUpper(r rune) rune {
	if r <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(UpperCase, r)
}

func ToLower(r rune) rune {
	if r <= MaxASCII {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return To(LowerCase, r)
}

func ToTitle(r rune) rune {
	if r <= MaxASCII {
		return ToUpper(r)
	}
	return To(TitleCase, r)
}

func (special SpecialCase) to(which int, r rune) rune {
	mapped, found := to(which, r, special)
	if mapped == r && !found {
		return To(which, r)
	}
	return mapped
}

func (special SpecialCase) ToUpper(r rune) rune { return special.to(UpperCase, r) }
func (special SpecialCase) ToTitle(r rune) rune { return special.to(TitleCase, r) }
func (special SpecialCase) ToLower(r rune) rune { return special.to(LowerCase, r) }

// SimpleFold returns the next larger rune that is the same but for case, or the
// smallest when there is none: A, a; K, k, the Kelvin sign, K.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	if r <= 0xFFFF {
		lo, hi := 0, len(foldWords)/2
		for lo < hi {
			m := (lo + hi) / 2
			if rune(foldWords[2*m]) < r {
				lo = m + 1
			} else {
				hi = m
			}
		}
		if lo < len(foldWords)/2 && rune(foldWords[2*lo]) == r {
			return rune(foldWords[2*lo+1])
		}
	}
	if l := ToLower(r); l != r {
		return l
	}
	return ToUpper(r)
}
