package main

import (
	"bytes"
	"fmt"
	"unicode"
)

func main() {
	b := []byte("hello, world")
	fmt.Println(bytes.Equal(b, []byte("hello, world")), bytes.Equal(nil, []byte{}), bytes.Compare([]byte("a"), []byte("b")))
	fmt.Println(bytes.Index(b, []byte("o")), bytes.LastIndex(b, []byte("o")), bytes.IndexByte(b, 'w'), bytes.Count(b, []byte("l")), bytes.Contains(b, []byte("lo,")))
	fmt.Printf("%q %q\n", bytes.Split([]byte("a,b,c"), []byte(",")), bytes.Fields([]byte("  x  y ")))
	fmt.Printf("%s %s %s\n", bytes.ToUpper(b), bytes.Title(b), bytes.TrimSpace([]byte("  t ")))
	fmt.Printf("%s %s %q\n", bytes.ReplaceAll(b, []byte("l"), []byte("L")), bytes.Repeat([]byte("ab"), 2), bytes.TrimFunc([]byte("12x34"), unicode.IsDigit))
	fmt.Printf("%s %q %v\n", bytes.Join([][]byte{[]byte("x"), []byte("y")}, []byte("-")), bytes.Runes([]byte("hé")), bytes.HasPrefix(b, []byte("hell")))
	x, y, ok := bytes.Cut([]byte("k=v"), []byte("="))
	fmt.Printf("%s %s %v\n", x, y, ok)
	parts := bytes.Split([]byte("ab-cd"), []byte("-"))
	parts[0] = append(parts[0], 'X')
	fmt.Printf("%s %s %v\n", parts[0], parts[1], bytes.TrimLeft([]byte("xx"), "x") == nil)
	fmt.Printf("%s %v\n", bytes.Map(func(r rune) rune { return r + 1 }, []byte("HAL")), bytes.EqualFold([]byte("Go"), []byte("GO")))
}
