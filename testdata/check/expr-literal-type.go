package p

type P *int

func f() {
	_ = int{} // ERROR "^invalid composite literal type int$"
	_ = P{} // ERROR "invalid composite literal type P"
}
