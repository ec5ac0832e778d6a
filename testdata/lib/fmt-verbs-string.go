package main

import "fmt"

func main() {
	for _, s := range []string{"", "hi", "héllo", "a\tb\"c`", "\xff\x00", "世界😀"} {
		fmt.Printf("%s|%v|%q|%+q|%#q|%x|%X|% x|%#x|% #x|%5s|%-5s|%.2s|%5.1q|%05s\n", s, s, s, s, s, s, s, s, s, s, s, s, s, s, s)
		b := []byte(s)
		fmt.Printf("%s|%v|%q|%x|% X|%d|%5s|%.1s\n", b, b, b, b, b, b, b, b)
	}
	fmt.Printf("%s %q %v %d\n", []string{"a", "b c"}, []string{"a", "b c"}, []string{"a"}, []byte(nil))
	fmt.Printf("%x %X %s\n", [3]byte{1, 0xab, 0xff}, &[2]byte{16, 32}, [2]byte{'h', 'i'})
}
