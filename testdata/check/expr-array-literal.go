package p

func f(n int) {
	_ = [2]int{1, 2, 3} // ERROR "^index 2 is out of bounds \(>= 2\)$"
	_ = [2]int{5: 1} // ERROR "^invalid argument: index 5 out of bounds \[0:2\]$"
	_ = []int{0: 1, 0: 2} // ERROR "^duplicate index 0 in array or slice literal$"
	_ = []int{n: 1} // ERROR "^index n must be integer constant$"
	_ = []int{-1: 1} // ERROR "must not be negative"
	_ = []int{"a"} // ERROR "^cannot use \"a\" \(untyped string constant\) as int value in array or slice literal$"
	var a [3]int = [...]int{1, 2, 3}
	var b [4]int = [...]int{3: 1}
	_, _ = a, b
	_ = [][]int{{1}, {2}}
	_ = []*struct{ x int }{{1}, {2}}
}
