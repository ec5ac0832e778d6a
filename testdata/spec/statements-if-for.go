// Spec: If, For statements; range over every kind of value (functions aside), int ranges, per-iteration variables.
package main

import "fmt"

type N int
type Ptr *[3]int

func f() int { fmt.Print("f "); return 3 }

func main() {
	if x := f(); x < 0 {
		fmt.Println("neg")
	} else if y := x * 2; y > 100 {
		fmt.Println("big")
	} else {
		fmt.Println(x, y)
	}
	for i := range 3 {
		fmt.Print(i, " ")
	}
	for i := range N(2) {
		fmt.Printf("%T%v ", i, i)
	}
	for range 2 {
		fmt.Print("x ")
	}
	const c = 2
	for i := range c {
		i += 10
		fmt.Print(i, " ")
	}
	var u8 uint8
	for u8 = range 255 {
	}
	fmt.Println(u8)
	n := 3
	for i := range n {
		n = 100
		fmt.Print(i, " ")
	}
	for i := range -5 {
		fmt.Print("never", i)
	}
	fmt.Println()
	arr := [...]string{"a", "b", "c"}
	for i := range len(arr) {
		fmt.Print(i)
	}
	for i, s := range arr {
		arr[2] = "z"
		fmt.Print(i, s, " ")
	}
	for i, s := range &arr {
		arr[2] = "y"
		fmt.Print(i, s, " ")
	}
	var np *[3]int
	for i := range np {
		fmt.Print(i, " ")
	}
	for i, _ := range Ptr(nil) {
		fmt.Print(i, " ")
	}
	fmt.Println(len(np))
	sl := []int{1, 2, 3}
	for i, x := range sl {
		sl = sl[:1]
		fmt.Print(i, x, " ")
	}
	for range sl {
		fmt.Print("once ")
	}
	for i := range []int(nil) {
		fmt.Print(i)
	}
	fmt.Println()
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	sum := 0
	for k, v := range m {
		delete(m, k)
		sum += v
	}
	fmt.Println(sum, len(m))
	for range m {
	}
	var nm map[int]int
	for k := range nm {
		fmt.Println(k)
	}
	var key string
	var val [2]any
	m["only"] = 5
	for key, val[1] = range m {
	}
	fmt.Println(key, val)
	for i, r := range "aé\xff世\xe4\xb8\xed\xa0\x80\U0010ffff" {
		fmt.Printf("%d:%U ", i, r)
	}
	fmt.Println()
	for i := range "é€" {
		fmt.Print(i, " ")
	}
	for range "é€" {
		fmt.Print(".")
	}
	fmt.Println()
	var fs []func() int
	for i := 0; i < 5; i++ {
		if i == 1 {
			continue
		}
		fs = append(fs, func() int { i += 10; return i })
		i++
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	for i, p := 0, new(int); i < 3; i, *p = i+1, *p+i {
		defer func() { fmt.Println(i, *p) }()
	}
	for i := 0; ; {
		i++
		if i > 3 {
			break
		}
	}
	i := 0
	for i < 3 {
		i++
	}
	for ; i < 5; i++ {
	}
	for {
		break
	}
	fmt.Println(i)
	var ptrs []*int
	for i := range 3 {
		ptrs = append(ptrs, &i)
	}
	fmt.Println(*ptrs[0], *ptrs[1], *ptrs[2])
	for i, i2 := range [2][2]int{{1, 2}, {3, 4}} {
		i2[0] += i
		fmt.Print(i2)
	}
	fmt.Println()
}
