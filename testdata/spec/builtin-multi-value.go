package main

import (
	"fmt"
	"unsafe"
)

func ab() ([]byte, string)           { return []byte{1, 2}, "xy" }
func sl() ([]int, []int)             { return []int{1, 2}, []int{3} }
func ap() ([]int, int, int)          { return []int{1}, 2, 3 }
func mk() (map[string]int, string)   { return map[string]int{"a": 1}, "a" }
func fl() (float32, float32)         { return 1, 2 }
func mx() (int, int, int)            { return 1, 5, 2 }
func ua() (unsafe.Pointer, int)      { return nil, 0 }
func us() (*int, int)                { return new(int), 1 }
func ust() (*byte, int)              { return new(byte), 1 }
func pr() (int, string, any)         { return 1, "x", nil }

var g = copy(sl())
var h = append(ap())

func main() {
	copy(ab())
	copy(sl())
	n := copy(ab())
	fmt.Println(n, append(ap()), len(append(ap())), complex(fl()), g, h)
	delete(mk())
	x := append(ap())
	fmt.Println(x, unsafe.Add(ua()), len(unsafe.Slice(us())), len(unsafe.String(ust())))
	defer copy(sl())
	defer delete(mk())
	defer print(pr())
	defer println(pr())
	go copy(sl())
	if copy(ab()) == 2 {
		fmt.Println("two")
	}
	switch copy(sl()) {
	case 1:
		fmt.Println("one")
	}
	for i := range append(ap()) {
		fmt.Print(i)
	}
	func() (int, complex64) { return copy(sl()), complex(fl()) }()
	m := map[int]int{copy(sl()): copy(ab())}
	fmt.Println(m, [...]int{copy(sl())})
	print(pr())
	println(mx())
}
