package main

import "fmt"

func main() {
	var i int
	var s string
	var f float64
	var b bool
	var r rune
	n, err := fmt.Sscan("12 abc 3.5 true", &i, &s, &f, &b)
	fmt.Println(n, err, i, s, f, b)
	n, err = fmt.Sscan("7\n x", &i, &s)
	fmt.Println(n, err, i, s)
	n, err = fmt.Sscanln("7\n x", &i, &s)
	fmt.Println(n, err, i, s)
	n, err = fmt.Sscanln("5 x y", &i, &s)
	fmt.Println(n, err, i, s)
	n, err = fmt.Sscanf("k=v:10%", "k=%1s:%d%%", &s, &i)
	fmt.Println(n, err, s, i)
	n, err = fmt.Sscanf("0x1f 017 101 q", "%v %o %b %c", &i, &n, &f, &r)
	fmt.Println(n, err, i, r)
	n, err = fmt.Sscanf("12345", "%2d%3d", &i, &n)
	fmt.Println(n, err, i)
	n, err = fmt.Sscanf("abc", "%d", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscan("", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscan("300", new(int8))
	fmt.Println(n, err)
	n, err = fmt.Sscanf("\"a b\" 6869", "%q %x", &s, new([]byte))
	fmt.Println(n, err, s)
	n, err = fmt.Sscanf("1 2", "%d", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("1", "%d %d", &i, &n)
	fmt.Println(n, err)
	n, err = fmt.Sscan("x", 5)
	fmt.Println(n, err)
	var c complex128
	n, err = fmt.Sscan("(1+2i)", &c)
	fmt.Println(n, err, c)
}
