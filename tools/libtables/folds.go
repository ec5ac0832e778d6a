//go:build ignore

// Writes lib/unicode/folds.go: the code points outside a category or script that simple case folding leads into it. From
// the tables of package unicode itself: minigo run tools/libtables/folds.go > lib/unicode/folds.go
package main

import (
	"fmt"
	"maps"
	"slices"
	"unicode"
)

func outside(t *unicode.RangeTable) (runes []rune) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.Is(t, r) {
			continue
		}
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			if unicode.Is(t, f) {
				runes = append(runes, r)
				break
			}
		}
	}
	return
}

// latin counts the ranges that end below 0x100.
func latin(runes []rune) (n int) {
	for i := 0; i < len(runes); n++ {
		j, step := i, rune(1)
		if i+1 < len(runes) {
			step = runes[i+1] - runes[i]
		}
		for j+1 < len(runes) && runes[j+1]-runes[j] == step {
			j++
		}
		if runes[j] > unicode.MaxLatin1 {
			return n
		}
		i = j + 1
	}
	return n
}

// ranges prints runes below limit and at it or above, as items of a range table.
func ranges(runes []rune, kind string, wide bool) {
	first := true
	for i := 0; i < len(runes); {
		if (runes[i] > 0xFFFF) != wide {
			i++
			continue
		}
		j, step := i, rune(1)
		if i+1 < len(runes) {
			step = runes[i+1] - runes[i]
		}
		for j+1 < len(runes) && runes[j+1]-runes[j] == step && (runes[j+1] > 0xFFFF) == wide {
			j++
		}
		if j == i {
			step = 1
		}
		if first {
			fmt.Printf(" %s: []Range%s{", kind, kind[1:])
		} else {
			fmt.Print(", ")
		}
		first = false
		fmt.Printf("{%#x, %#x, %d}", runes[i], runes[j], step)
		i = j + 1
	}
	if !first {
		fmt.Print("},")
	}
}

func show(name, doc string, tables map[string]*unicode.RangeTable) {
	fmt.Printf("\n// %s maps the name of a %s to the code points outside it that are equivalent under\n// simple case folding to some inside it. Names without any are missing.\nvar %s = map[string]*RangeTable{\n", name, doc, name)
	for _, key := range slices.Sorted(maps.Keys(tables)) {
		if runes := outside(tables[key]); runes != nil {
			fmt.Printf("\t%q: {", key)
			ranges(runes, "R16", false)
			ranges(runes, "R32", true)
			fmt.Println("},")
		}
	}
	fmt.Println("}")
}

func main() {
	fmt.Println("// Made by tools/libtables/folds.go; do not edit.\n\npackage unicode")
	show("FoldCategory", "category", unicode.Categories)
	show("FoldScript", "script", unicode.Scripts)
}
