package main

const t = 0.1+0.2 == 0.3

var a [1]int

func main() {
	const c = len("abc") > 2 && t
	if c {
		println(a[0])
	}
	switch {
	case t:
	case !t:
	}
	var i int = t // ERROR "cannot use t \(untyped bool constant true\) as int value in variable declaration"
	_ = i
}
