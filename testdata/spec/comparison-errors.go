package main

type F struct{ f []int }
type T int

func main() {
	a, b := []int{}, []int{}
	f := func() {}
	m := map[int]int{}
	_ = a == b           // ERROR "invalid operation: a == b \(slice can only be compared to nil\)"
	_ = f == f           // ERROR "func can only be compared to nil"
	_ = m != m           // ERROR "map can only be compared to nil"
	_ = F{} == F{}       // ERROR "struct containing \[\]int cannot be compared"
	_ = [2][]int{} == [2][]int{} // ERROR "cannot be compared|cannot compare"
	_ = 1 == "a"         // ERROR "mismatched types untyped int and untyped string|cannot convert"
	_ = nil == nil       // ERROR "operator == not defined on untyped nil"
	_ = struct{}{} < struct{}{} // ERROR "operator < not defined on struct"
	_ = true < false     // ERROR "operator < not defined on untyped bool"
	_ = 1i < 2i          // ERROR "operator < not defined"
	_ = T(1) == int(1)   // ERROR "mismatched types T and int"
	_ = any(1) == a      // ERROR "cannot be compared|slice can only be compared to nil|cannot compare"
	var e error
	_ = e == 5           // ERROR "mismatched types error and untyped int|cannot convert 5 "
	_ = e < e            // ERROR "operator < not defined on interface"
	_ = &a < &b          // ERROR "operator < not defined on pointer"
	_ = 1 == nil         // ERROR "mismatched types untyped int and untyped nil|cannot convert nil|invalid operation"
	_ = any(f) == nil
	_ = 1 < 2 == true
}
