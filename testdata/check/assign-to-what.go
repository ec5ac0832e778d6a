package p

type T struct{ a, _ int }

func (T) m() {}

func f(t T) {
	const c = 1
	_ = nil       // ERROR "^use of untyped nil in assignment to _ identifier$"
	c = 2         // ERROR "^cannot assign to c \(neither addressable nor a map index expression\)$"
	nil = 1       // ERROR "^cannot assign to nil \(neither addressable nor a map index expression\)$"
	(1) = 1       // ERROR "^cannot assign to \(1\) \(neither addressable nor a map index expression\)$"
	"a"[0] = 1    // ERROR "^cannot assign to \"a\"\[0\] \(neither addressable nor a map index expression\)$"
	T{}.a = 1     // ERROR "^cannot assign to T{}\.a \(neither addressable nor a map index expression\)$"
	t._ = 1       // ERROR "^t\._ undefined \(type T has no field or method _\)$"
	_ = nil.a     // ERROR "^nil\.a undefined \(type untyped nil has no field or method a\)$"
	_ = *len      // ERROR "^invalid operation: cannot indirect len \(built-in\)$"
	_ = len[0]    // ERROR "^cannot index len \(built-in\)$"
	_ = nil[1:]   // ERROR "^cannot slice nil$"
	_ = 1 << "a"  // ERROR "^cannot convert \"a\" \(untyped string constant\) to type uint$"
	_ = ~t.a      // ERROR "^cannot use ~ outside of interface or type constraint \(use \^ for bitwise complement\)$"
	_ = ~t        // ERROR "^cannot use ~ outside of interface or type constraint$"
	switch []T{{}}[0].m {
	case 1: // ERROR "^cannot convert 1 \(untyped int constant\) to type func\(\)$"
	}
	switch (struct{ f []int }{}) { // ERROR "^cannot switch on \(struct{f \[\]int}{}\) \(value of type struct{f \[\]int}\) \(struct{f \[\]int} is not comparable\)$"
	}
	select {
	case t.a: // ERROR "^select case must be send or receive \(possibly with assignment\)$"
	}
}
