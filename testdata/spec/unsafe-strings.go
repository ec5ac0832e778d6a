// Spec: unsafe.SliceData, String, StringData (Go 1.20).
package main

import (
	"fmt"
	"unsafe"
)

func main() {
	b := []byte("hello")
	s := unsafe.String(&b[0], len(b))
	fmt.Println(s, unsafe.SliceData(b) == &b[0], unsafe.SliceData([]int(nil)) == nil)
	d := unsafe.StringData(s)
	fmt.Println(*d, unsafe.Slice(d, 2), unsafe.String(nil, 0) == "")
	b[0] = 'j'
	fmt.Println(s)
	defer func() { fmt.Println(recover()) }()
	n := -1
	_ = unsafe.String(&b[0], n)
}
