package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	for _, s := range []string{"", "a", "é", "世", "😀", "\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe4\xb8", "a\x80"} {
		r, n := utf8.DecodeRuneInString(s)
		l, m := utf8.DecodeLastRuneInString(s)
		fmt.Printf("%q %U %d %U %d %v %v %d\n", s, r, n, l, m, utf8.ValidString(s), utf8.FullRuneInString(s), utf8.RuneCountInString(s))
	}
	for _, r := range []rune{-1, 0, 0x7f, 0x80, 0x7ff, 0x800, 0xd800, 0xffff, 0x10000, 0x10ffff, 0x110000} {
		b := utf8.AppendRune([]byte("x"), r)
		fmt.Println(r, utf8.RuneLen(r), utf8.ValidRune(r), b)
	}
	var b [4]byte
	fmt.Println(utf8.EncodeRune(b[:], '世'), b, utf8.RuneStart(b[0]), utf8.RuneStart(b[1]), utf8.RuneCount([]byte("héy\xff")))
	defer func() { fmt.Println(recover() != nil) }()
	utf8.EncodeRune(b[:2], '世')
}
