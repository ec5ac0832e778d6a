package p

func f(i int, s string, f float64) {
	_ = i + s // ERROR "^invalid operation: i \+ s \(mismatched types int and string\)$"
	_ = i * f // ERROR "^invalid operation: i \* f \(mismatched types int and float64\)$"
	_ = i == s // ERROR "^invalid operation: i == s \(mismatched types int and string\)$"
	i += f // ERROR "^invalid operation: i \+= f \(mismatched types int and float64\)$"
	_ = i + "a" // ERROR "mismatched types int and untyped string"
}
