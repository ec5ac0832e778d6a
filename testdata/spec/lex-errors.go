package main

func main() {
	_ = 0b12      // ERROR "invalid digit '2' in binary literal"
	_ = 0xg       // ERROR "hexadecimal literal has no digits" "syntax error: unexpected name g at end of statement"
	_ = 1__0      // ERROR "'_' must separate successive digits"
	_ = 08        // ERROR "invalid digit '8' in octal literal"
	_ = 1e        // ERROR "exponent has no digits"
	_ = 0x1.0     // ERROR "hexadecimal mantissa requires a 'p' exponent"
	_ = ''        // ERROR "empty rune literal"
	_ = 'ab'      // ERROR "more than one character in rune literal"
	_ = '\400'    // ERROR "octal escape value 256 > 255"
	_ = "\ud800"  // ERROR "escape is invalid Unicode code point"
	_ = "\z"      // ERROR "unknown escape"
}
