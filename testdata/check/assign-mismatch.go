package p

func g() int         { return 0 }
func h() (int, int)  { return 0, 0 }

func f() {
	a, b := g() // ERROR "^assignment mismatch: 2 variables but g returns 1 value$"
	_, _ = a, b
	c := h() // ERROR "^assignment mismatch: 1 variable but h returns 2 values$"
	_ = c
	var d, e int = 1, 2, 3 // ERROR "^assignment mismatch: 2 variables but 3 values$|extra init expr 3"
	_, _ = d, e
	x, y := 1, 2
	x, y = 1 // ERROR "^assignment mismatch: 2 variables but 1 value$"
	x, y = 1, 2, 3 // ERROR "^assignment mismatch: 2 variables but 3 values$"
	x = 1, 2 // ERROR "^assignment mismatch: 1 variable but 2 values$"
	_, _ = x, y
}
