package main

type T struct{ a int }
type U struct{ b int }
type P *int

func main() {
	s := []int{}
	i, f, str, b := 1, 1.5, "s", true
	_ = [2]string(s) // ERROR "cannot convert s .* to type \[2\]string"
	_ = int(str)     // ERROR "cannot convert str \(variable of type string\) to type int"
	_ = string(f)    // ERROR "cannot convert f \(variable of type float64\) to type string"
	_ = int(b)       // ERROR "cannot convert b \(variable of type bool\) to type int"
	_ = bool(i)      // ERROR "cannot convert i \(variable of type int\) to type bool"
	_ = U(T{1})      // ERROR "cannot convert T{…} .*to type U"
	_ = (*float64)(&i) // ERROR "cannot convert &i \(value of type \*int\) to type \*float64"
	_ = []byte(i)    // ERROR "cannot convert i .* to type \[\]byte"
	_ = uint8(300)   // ERROR "overflows|cannot convert 300"
	_ = string(1.5)  // ERROR "cannot convert 1.5 .* to type string"
	_ = int(nil)     // ERROR "cannot convert nil to type int"
	_ = [3]int(&s)   // ERROR "cannot convert &s"
	_ = P(&f)        // ERROR "cannot convert &f"
	_ = error(i)     // ERROR "missing method Error"
	_ = int(1, 2)    // ERROR "too many arguments in conversion to int"
	_ = int()        // ERROR "missing argument in conversion to int"
	_ = s.(int)      // ERROR "s .* is not an interface"
	_ = [](int)(s)
	_ = (func())(nil)
}
