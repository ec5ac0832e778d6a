// Spec: Lexical elements. All forms of literals, comments between tokens, semicolons inserted at line ends.
package main

import "fmt"

func /* a comment acts like a blank */ add(a, b int) /* and here */ int {
	return a + b
}

func main() {
	fmt.Println(42, 4_2, 0600, 0_600, 0o600, 0O600, 0xBadFace, 0xBad_Face, 0x_67_7a_2f_cc_40_c6, 0b1011, 0B_1)
	fmt.Println(0., 72.40, 072.40, 2.71828, 1.e+0, 6.67428e-11, 1e6, .25, .12345e+5, 1_5., 0.15e+02)
	fmt.Println(0x1p-2, 0x2.p10, 0x1.Fp+0, 0x.8p-0, 0x_1FFFp-16, 0x15e-2)
	fmt.Println(0i, 0123i, 0o123i, 0xabci, 0.i, 2.71828i, 1.e+0i, .25i, 0x1p-2i)
	fmt.Println('a', 'ä', '本', '\t', '\000', '\007', '\377', '\x07', '\xff', '\u12e4', '\U00101234', '\'', '"', '\a', '\b', '\f', '\v', '\\')
	fmt.Printf("%q %q %q %q\n", `abc`, `\n
\n`, "\n", "\"")
	fmt.Printf("%x\n", "日本語\u65e5本\U00008a9e\xff\u00FF\xe6\x97\xa5\377\x41")
	fmt.Println("日本語" == `日本語`, "\u65e5\u672c\u8a9e" == "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e")
	_x9, ThisVariableIsExported, αβ := 1, 2, 3
	fmt.Println(_x9, ThisVariableIsExported, αβ, add(1,
		2,
	))
	var x = []int{1, 2,
		3}
	fmt.Println(x); fmt.Println(len(x));;
	if x := 1; x > 0 { fmt.Println("one line") }
	y := x[0] &^ 3 | 1<<2 &x[1] ^ -7
	fmt.Println(y, +-+-^y)
	p := &x[0]
	z := 6/ *p
	fmt.Println(z)
}
