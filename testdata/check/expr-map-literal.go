package p

func f() {
	_ = map[string]int{"a": 1, "a": 2} // ERROR "^duplicate key \"a\" in map literal$"
	_ = map[string]int{1: 1} // ERROR "^cannot use 1 \(untyped int constant\) as string value in map literal$"
	_ = map[string]int{"a"} // ERROR "^missing key in map literal$"
	_ = map[any]int{1: 1, "1": 2, 1.0: 3, 1: 4} // ERROR "duplicate key 1 in map literal"
	_ = map[string][]int{"a": {1, 2}}
	_ = map[struct{ x int }]bool{{1}: true}
}
