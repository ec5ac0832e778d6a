package main

func f(a int, b ...string) (int, error) { return 0, nil }
func g()                                {}

func main() {
	f()                   // ERROR "not enough arguments in call to f\n\thave \(\)\n\twant \(int, ...string\)"
	f("x")                // ERROR "cannot use \"x\" \(untyped string constant\) as int value in argument to f"
	f(1, 2)               // ERROR "cannot use 2 \(untyped int constant\) as string value in argument to f"
	f(1, []string{})      // ERROR "cannot use \[\]string{} .* as string value in argument to f"
	f(1, "a", []string{}...) // ERROR "have \(number, string, ...\[\]string\)|too many arguments in call to f"
	var x = g()           // ERROR "g\(\) \(no value\) used as value"
	_ = x
	a := f(1)             // ERROR "assignment mismatch: 1 variable but f returns 2 values"
	_ = a
	g(1)                  // ERROR "too many arguments in call to g\n\thave \(number\)\n\twant \(\)"
	var n int
	n()                   // ERROR "^invalid operation: cannot call n \(variable of type int\): int is not a function$"
	g(g())                // ERROR "g\(\) \(no value\) used as value" "^too many arguments in call to g\n\thave \(func\(\)\)\n\twant \(\)$"
	_ = f(1) + 1          // ERROR "multiple-value f\(1\) "
	len("a")              // ERROR "len\(\"a\"\) .*is not used"
	1 + 2                 // ERROR "1 \+ 2 .*is not used"
	g                     // ERROR "g .*is not used"
	func() {}             // ERROR "func\(\) {} .*is not used"
	_ = func() int { return } // ERROR "not enough return values\n\thave \(\)\n\twant \(int\)"
	return 1              // ERROR "too many return values\n\thave \(number\)\n\twant \(\)"
}
