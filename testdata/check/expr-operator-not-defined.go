package p

func f(i int, s string, b bool, x float64) {
	_ = !i // ERROR "^invalid operation: operator ! not defined on i \(variable of type int\)$"
	_ = -s // ERROR "^invalid operation: operator - not defined on s \(variable of type string\)$"
	_ = b + b // ERROR "^invalid operation: operator \+ not defined on b \(variable of type bool\)$"
	_ = s - s // ERROR "operator - not defined on s"
	_ = x % x // ERROR "operator % not defined on x \(variable of type float64\)"
	_ = i && i // ERROR "operator && not defined on i"
	_ = ^x // ERROR "operator \^ not defined on x"
}
