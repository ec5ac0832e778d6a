package p

func f(x int, m map[int]int, p *[3]int, s string) {
	_ = len(x) // ERROR "^invalid argument: x \(variable of type int\) for built-in len$"
	_ = cap(m) // ERROR "^invalid argument: m \(variable of type map\[int\]int\) for built-in cap$"
	_ = cap(s) // ERROR "for built-in cap"
	_ = len() // ERROR "^invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)$|not enough arguments for len"
	_ = len(s, s) // ERROR "too many arguments for len\(s, s\) \(expected 1, found 2\)"
	const n = len(p)
	var _ [n]int = *p
	_ = len(nil) // ERROR "for built-in len"
}
