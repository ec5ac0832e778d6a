//go:build ignore

// Writes lib/unicode/tables.go from package unicode of the Go installation that
// runs it: all range tables, flat, and the case tables.
//
//	go run tools/libtables/unicode.go > lib/unicode/tables.go
package main

import (
	"fmt"
	"sort"
	"unicode"
)

var (
	words16 []uint16
	words32 []uint32
	index   []int // per table: end in ranges16, end in ranges32, LatinOffset
	names   []string
)

func main() {
	group(unicode.Categories)
	group(unicode.Scripts)
	group(unicode.Properties)
	fmt.Printf("// Made by tools/libtables/unicode.go; do not edit.\n\npackage unicode\n")
	fmt.Printf("\n// Version is the edition of the Unicode standard that the tables follow.\nconst Version = %q\n", unicode.Version)
	fmt.Printf("\nconst tableCount = %d\n", len(names))
	fmt.Printf("\n// Categories, scripts and properties.\nvar (\n")
	for i, n := range names {
		fmt.Printf("\t%s = &tables[%d]\n", n, i)
	}
	fmt.Printf(")\n")
	numbers("tableIndex", "uint16", "for each table: where its 16 and 32 bit ranges end, LatinOffset", ints(index))
	numbers("ranges16", "uint16", "low, high, stride", ints(words16))
	numbers("ranges32", "uint32", "low, high, stride", ints(words32))
	cases()
	latin()
}

func group(m map[string]*unicode.RangeTable) {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		t := m[k]
		for _, r := range t.R16 {
			words16 = append(words16, r.Lo, r.Hi, r.Stride)
		}
		for _, r := range t.R32 {
			words32 = append(words32, r.Lo, r.Hi, r.Stride)
		}
		names = append(names, k)
		index = append(index, len(words16)/3, len(words32)/3, t.LatinOffset)
	}
}

func ints[T int | uint16 | uint32 | rune](a []T) (b []int64) {
	for _, v := range a {
		b = append(b, int64(v))
	}
	return b
}

func numbers(name, typ, doc string, list []int64) {
	fmt.Printf("\n// %s: %s.\nvar %s = [...]%s{", name, doc, name, typ)
	for i, v := range list {
		if i%12 == 0 {
			fmt.Print("\n\t")
		} else {
			fmt.Print(" ")
		}
		fmt.Printf("%d,", v)
	}
	fmt.Print("\n}\n")
}

func cases() {
	var list []rune
	for _, c := range unicode.CaseRanges {
		list = append(list, rune(c.Lo), rune(c.Hi), c.Delta[0], c.Delta[1], c.Delta[2])
	}
	numbers("caseWords", "int32", "low, high, and what to add for upper, lower and title case", ints(list))
	var orbit []rune
	for r := rune(0); r <= unicode.MaxRune; r++ {
		simple := unicode.ToLower(r)
		if simple == r {
			simple = unicode.ToUpper(r)
		}
		if f := unicode.SimpleFold(r); f != simple {
			orbit = append(orbit, r, f)
		}
	}
	numbers("foldWords", "uint16", "runes with more than two cases, and the next in their cycle", ints(orbit))
}

func latin() {
	var list []int
	for r := rune(0); r < 256; r++ {
		bits := 0
		for i, f := range []func(rune) bool{unicode.IsControl, unicode.IsPunct, unicode.IsNumber, unicode.IsSymbol,
			func(r rune) bool { return r == ' ' || r == 0xA0 }, unicode.IsUpper, unicode.IsLower, unicode.IsPrint, unicode.IsLetter} {
			if f(r) {
				bits |= 1 << i
			}
		}
		list = append(list, bits)
	}
	numbers("latin", "uint16", "properties of the first 256 runes: latin* bits", ints(list))
}
