package main

type P struct{ x, y int }

func main() {
	_ = P{1}             // ERROR "too few values in struct literal"
	_ = P{1, 2, 3}       // ERROR "too many values in struct literal"
	_ = P{x: 1, 2}       // ERROR "mixture of field:value and value elements in struct literal"
	_ = P{z: 1}          // ERROR "unknown field z in struct literal"
	_ = P{x: 1, x: 2}    // ERROR "duplicate field name x in struct literal"
	_ = [2]int{1, 2, 3}  // ERROR "index 2 (is )?out of bounds|out of bounds"
	_ = []int{0: 1, 0: 2} // ERROR "duplicate index 0 in array or slice literal"
	_ = []int{-1: 0}     // ERROR "must not be negative|must be non-negative"
	_ = []int{1.5: 0}    // ERROR "truncated|must be integer"
	_ = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key .a. in map literal"
	_ = map[string]int{1} // ERROR "missing key in map literal"
	n := 1
	_ = []int{n: 1} // ERROR "must be integer constant"
	_ = []int{"a"}  // ERROR "cannot use \"a\" \(untyped string constant\) as int value in array or slice literal"
	_ = map[[]int]int{} // ERROR "invalid map key type \[\]int"
	_ = int{1} // ERROR "invalid composite literal type int"
	_ = map[interface{}]int{1: 1, int8(1): 2, "1": 3, 1: 4} // ERROR "duplicate key 1 in map literal"
}
