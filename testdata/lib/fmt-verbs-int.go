package main

import "fmt"

func main() {
	for _, f := range []string{"%d", "%+d", "%5d|", "%-5d|", "%05d", "%x", "%X", "%#x", "%o", "%O", "%#o", "%b", "%#b", "%c", "%q", "%U", "%#U", "%8.3d|", "% d", "%+.3e", "%s", "%t"} {
		fmt.Printf("%s: ", f)
		fmt.Printf(f, 65)
		fmt.Print(" ")
		fmt.Printf(f, -42)
		fmt.Print(" ")
		fmt.Printf(f, uint8(200))
		fmt.Println()
	}
	fmt.Printf("%d %d %d\n", int64(-1<<63), uint64(1<<64-1), uintptr(7))
	fmt.Printf("%08b %o %x\n", 5, 64, -255)
	fmt.Printf("%c%c%c %q %q\n", 'h', 'é', '世', '\n', 0x10FFFF+1)
}
