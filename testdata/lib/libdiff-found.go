// What random calls found: nil results, signs where Parse wants digits, flags after a panicking method.
package main

import (
	"bytes"
	"fmt"
	"strconv"
	"time"
)

type panicker struct{}

func (panicker) String() string { panic("boom") }

func main() {
	fmt.Println(bytes.Replace([]byte{}, nil, nil, 0) == nil, bytes.ReplaceAll(nil, []byte("a"), nil) == nil, bytes.Join([][]byte{nil}, nil) == nil)
	for _, p := range [][2]string{{"06", "+5"}, {"06", "-5"}, {"-0700", "+953a"}, {"-07:00:00", "-00:00:01"}, {"-0700", "+99x9"}, {".000", ".-45"}, {"05.000", "01.+36"},
		{".00", ".-0"}, {"MST", "-0"}, {"MST", "+01"}, {"Z07:00", "x01:00"}} {
		fmt.Println(time.Parse(p[0], p[1]))
	}
	fmt.Printf("|%8d|%-.3v|% +08v|\n", []any{panicker{}, 1}, []any{panicker{}, "abcd"}, map[string]any{"a": panicker{}, "b": 5})
	fmt.Printf("|%8s|%-8v|\n", []any{panicker{}, "x"}, struct {
		P panicker
		N int
	}{})
	defer func() { fmt.Println(recover()) }()
	strconv.FormatFloat(1, 'f', 1<<62, 0)
}
