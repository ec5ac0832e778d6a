package p

func init() int { return 0 } // ERROR "^func init must have no arguments and no return values$"

var init = 1 // ERROR "^cannot declare init - must be func$"

func f() {
	init() // ERROR "undefined: init"
}
