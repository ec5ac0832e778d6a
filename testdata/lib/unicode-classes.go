package main

import (
	"fmt"
	"unicode"
)

func main() {
	for _, r := range "aZ5 _\n\u00e9\u00c9\u01c5世٣½€§\u0301\u200b\u00a0\U0001F600" {
		fmt.Printf("%U", r)
		for i, ok := range []bool{unicode.IsLetter(r), unicode.IsUpper(r), unicode.IsLower(r), unicode.IsTitle(r), unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsSpace(r), unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsMark(r), unicode.IsControl(r), unicode.IsPrint(r), unicode.IsGraphic(r)} {
			if ok {
				fmt.Print(" ", [...]string{"letter", "upper", "lower", "title", "digit", "number", "space", "punct", "symbol", "mark", "control", "print", "graphic"}[i])
			}
		}
		fmt.Printf(" %c %c %c %U\n", unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r), unicode.SimpleFold(r))
	}
	fmt.Println(unicode.Is(unicode.Han, '世'), unicode.Is(unicode.Latin, 'é'), unicode.In('я', unicode.Latin, unicode.Cyrillic), unicode.Is(unicode.Lu, 'a'), unicode.Is(unicode.White_Space, ' '))
	fmt.Println(unicode.MaxRune, unicode.To(unicode.UpperCase, 'ÿ'), unicode.TurkishCase.ToUpper('i'), unicode.IsLetter(-1), unicode.ToUpper(0x110000))
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.Is(unicode.Greek, r) {
			n++
		}
	}
	fmt.Println(n)
}
