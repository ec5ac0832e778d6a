//go:build ignore

// Writes lib/unicode/tables.go, or with -print lib/strconv/isprint.go, from the
// output of unidata.c on standard input:
//
//	go run tools/libtables/unicode.go < unidata.txt > lib/unicode/tables.go
//	go run tools/libtables/unicode.go -print < unidata.txt > lib/strconv/isprint.go
//
// ICU does not tell the contributory properties (Other_*); they come from
// package unicode of the Go installation that runs this.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
	"unicode"
)

const runes = unicode.MaxRune + 1

type char struct {
	cat                       string
	upper, lower, title, fold rune
}

var (
	version    string
	chars      [runes]char
	categories = map[string][]rune{}
	scripts    = map[string][]rune{}
	properties = map[string][]rune{}
)

func main() {
	read()
	if len(os.Args) > 1 && os.Args[1] == "-print" {
		isPrint()
		return
	}
	for name, t := range unicode.Properties {
		if strings.HasPrefix(name, "Other_") {
			for r := rune(0); r < runes; r++ {
				if unicode.Is(t, r) {
					properties[name] = append(properties[name], r)
				}
			}
		}
	}
	fmt.Printf("// Made by tools/libtables/unicode.go; do not edit.\n\npackage unicode\n")
	fmt.Printf("\n// Version is the edition of the Unicode standard that the tables follow.\nconst Version = %q\n", version)
	ranges()
	cases()
	folds()
	latin()
}

func read() {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		f := strings.Fields(in.Text())
		if f[0] == "version" {
			version = f[1]
			for strings.Count(version, ".") < 2 {
				version += ".0"
			}
			continue
		}
		var r rune
		var c char
		fmt.Sscanf(f[0], "%x", &r)
		c.cat = f[1]
		for i, p := range []*rune{&c.upper, &c.lower, &c.title, &c.fold} {
			if f[3+i] == f[0] {
				*p = r
			} else {
				fmt.Sscanf(f[3+i], "%x", p)
			}
		}
		chars[r] = c
		categories[c.cat] = append(categories[c.cat], r)
		categories[c.cat[:1]] = append(categories[c.cat[:1]], r)
		if c.cat == "Lu" || c.cat == "Ll" || c.cat == "Lt" {
			categories["LC"] = append(categories["LC"], r)
		}
		if f[2] != "-" {
			scripts[f[2]] = append(scripts[f[2]], r)
		}
		for _, p := range f[7:] {
			properties[p] = append(properties[p], r)
		}
	}
}

// ranges prints all sets as ranges with strides.
func ranges() {
	var names []string
	var index, words16, words32 []int64
	for _, group := range []map[string][]rune{categories, scripts, properties} {
		var keys []string
		for k := range group {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		for _, k := range keys {
			latin := 0
			for _, r := range strides(group[k]) {
				if r[1] < 0x10000 {
					words16 = append(words16, r[:]...)
				} else {
					words32 = append(words32, r[:]...)
				}
				if r[1] <= unicode.MaxLatin1 {
					latin++
				}
			}
			names = append(names, k)
			index = append(index, int64(len(words16)/3), int64(len(words32)/3), int64(latin))
		}
	}
	fmt.Printf("\nconst tableCount = %d\n\n// Categories, scripts and properties.\nvar (\n", len(names))
	for i, n := range names {
		fmt.Printf("\t%s = &tables[%d]\n", n, i)
	}
	fmt.Printf(")\n")
	numbers("tableIndex", "uint16", "for each table: where its 16 and 32 bit ranges end, LatinOffset", index)
	numbers("ranges16", "uint16", "low, high, stride", words16)
	numbers("ranges32", "uint32", "low, high, stride", words32)
}

// strides returns {low, high, stride} triples; none crosses 0x100 or 0x10000.
func strides(set []rune) (out [][3]int64) {
	page := func(r rune) int {
		switch {
		case r < 0x100:
			return 0
		case r < 0x10000:
			return 1
		}
		return 2
	}
	for i := 0; i < len(set); {
		j, stride := i, rune(1)
		if i+1 < len(set) && page(set[i]) == page(set[i+1]) {
			stride = set[i+1] - set[i]
			for j+1 < len(set) && set[j+1]-set[j] == stride && page(set[j+1]) == page(set[i]) {
				j++
			}
			if j == i+1 && stride > 1 { // two single runes: let the second begin a range
				j, stride = i, 1
			}
		}
		out = append(out, [3]int64{int64(set[i]), int64(set[j]), int64(stride)})
		i = j + 1
	}
	return out
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

const alternate = unicode.MaxRune + 1

// cases prints the case mapping: runs of equal differences, and runs where upper
// and lower case alternate.
func cases() {
	type run struct {
		lo, hi rune
		d      [3]rune
	}
	var list []run
	for r := rune(0); r < runes; r++ {
		c := &chars[r]
		d := [3]rune{c.upper - r, c.lower - r, c.title - r}
		if d == [3]rune{} {
			continue
		}
		last := len(list) - 1
		if last >= 0 && list[last].hi == r-1 && list[last].d == d {
			list[last].hi = r
			continue
		}
		list = append(list, run{r, r, d})
	}
	var out []int64
	for i := 0; i < len(list); {
		e := list[i]
		j := i
		// lower of even offsets is one up, upper and title of odd ones one down
		for j+1 < len(list) && list[j].lo == list[j].hi && list[j].d == [3]rune{0, 1, 0} &&
			list[j+1].lo == list[j+1].hi && list[j+1].lo == list[j].lo+1 && list[j+1].d == [3]rune{-1, 0, -1} {
			if j > i && list[j].lo != list[j-1].hi+1 {
				break
			}
			j += 2
			if j >= len(list) {
				break
			}
		}
		if j > i {
			e.hi = list[j-1].hi
			e.d = [3]rune{alternate, alternate, alternate}
			i = j
		} else {
			i++
		}
		out = append(out, int64(e.lo), int64(e.hi), int64(e.d[0]), int64(e.d[1]), int64(e.d[2]))
	}
	numbers("caseWords", "int32", "low, high, and what to add for upper, lower and title case", out)
}

// folds prints the cycles of SimpleFold that upper and lower case do not tell.
func folds() {
	classes := map[rune][]rune{}
	for r := rune(0); r < runes; r++ {
		f := chars[r].fold
		classes[f] = append(classes[f], r)
	}
	var out []int64
	for r := rune(0); r < runes; r++ {
		class := classes[chars[r].fold]
		next := class[0]
		for _, c := range class {
			if c > r {
				next = c
				break
			}
		}
		simple := chars[r].lower
		if simple == r {
			simple = chars[r].upper
		}
		if next != simple {
			out = append(out, int64(r), int64(next))
		}
	}
	numbers("foldWords", "uint16", "runes with more than two cases, and the next in their cycle", out)
}

func printable(r rune) bool {
	if r >= runes {
		return false
	}
	c := chars[r].cat
	return r == ' ' || strings.IndexByte("LMNPS", c[0]) >= 0
}

func latin() {
	var list []int64
	for r := rune(0); r < 256; r++ {
		c := chars[r].cat
		bits := int64(0)
		for i, ok := range []bool{c == "Cc", c[0] == 'P', c[0] == 'N', c[0] == 'S', c == "Zs", c == "Lu", c == "Ll", printable(r), c[0] == 'L'} {
			if ok {
				bits |= 1 << uint(i)
			}
		}
		list = append(list, bits)
	}
	numbers("latin", "uint16", "properties of the first 256 runes: latin* bits", list)
}

// isPrint prints the printable runes for strconv: first and last of each range.
func isPrint() {
	var small, large, spaces []int64
	open := false
	for r := rune(0); r <= runes; r++ {
		p := printable(r)
		if p != open {
			edge := r
			if open {
				edge--
			}
			if edge < 0x10000 {
				small = append(small, int64(edge))
			} else {
				large = append(large, int64(edge))
			}
			open = p
		}
		if r < runes && chars[r].cat == "Zs" && r != ' ' {
			spaces = append(spaces, int64(r))
		}
	}
	fmt.Printf("// Made by tools/libtables/unicode.go from Unicode %s; do not edit.\n\npackage strconv\n", version)
	numbers("printable16", "uint16", "first and last of each range below 0x10000", small)
	numbers("printable32", "uint32", "first and last of each range above", large)
	numbers("graphicSpaces", "uint16", "graphic, but not printable", spaces)
}
