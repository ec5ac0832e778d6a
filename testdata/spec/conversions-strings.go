// Spec: Conversions to and from a string type.
package main

import "fmt"

type MyString string
type myByte byte
type myBytes []byte
type myRune rune
type myRunes []rune
type bytes = []byte

func main() {
	fmt.Printf("%q %q %q %q %q\n", string('a'), string(rune(65533)), string(rune(0xf8)), string(rune(-1)), MyString(rune('\u65e5')))
	fmt.Printf("%q %q %q %q\n", string(rune(0xd800)), string(rune(0x110000)), string(rune(0x10ffff)), string(myRune(0x65e5)))
	fmt.Println(string([]byte{'h', 'e', 'l', 'l', '\xc3', '\xb8'}), string([]byte{}) == "", string([]byte(nil)) == "", string(bytes{'x'}))
	fmt.Println(string(myBytes{'w', 'o'}), string([]myByte{'a', 'b'}), MyString([]myByte{'\xf0', '\x9f', '\x8c', '\x8d'}))
	fmt.Println(string([]rune{0x767d, 0x9d6c, 0x7fd4}), string([]rune{}) == "", MyString([]rune{0x266b, 0xD800, -5}), string(myRunes{0x266b}), string([]myRune{0x1f30e}))
	fmt.Println([]byte("hellø"), []byte(""), myBytes("World!"), []myByte("W"), []byte(MyString("ø")), []byte("") == nil)
	fmt.Println([]rune(MyString("白鵬翔")), []rune(""), myRunes("♫"), []myRune("⌘"), []rune("a\xffb\xc0\xaf\xed\xa0\x80"))
	b := []byte("abc")
	s := string(b)
	b[0] = 'x'
	fmt.Println(s, string(b))
	c := []byte(s)
	c[1] = 'y'
	fmt.Println(s, string(c), MyString(s)+"d", string(MyString("q")))
	m := map[string]int{"xbc": 3}
	fmt.Println(m[string(b)], string(b) == "xbc", "xb" < string(b), string(b)+string(c))
	for i, r := range []byte("é") {
		fmt.Print(i, r, " ")
	}
	for i, r := range []rune("é!") {
		fmt.Print(i, r, " ")
	}
	fmt.Println(cap([]byte("x")) >= 1, len([]rune("日本")))
	switch string(b) {
	case "xbc":
		fmt.Println("switch on converted bytes")
	}
}
