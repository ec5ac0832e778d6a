package p

type T struct{ n int }

func f(x int, t T) {
	x() // ERROR "^invalid operation: cannot call x \(variable of type int\): int is not a function$"
	t.n(1) // ERROR "^invalid operation: cannot call t\.n \(variable of type int\): int is not a function$"
	t() // ERROR "^invalid operation: cannot call t \(variable of struct type T\): T is not a function$"
	1() // ERROR "^invalid operation: cannot call 1 \(untyped int constant\): untyped int is not a function$"
	nil() // ERROR "^invalid operation: cannot call nil: untyped nil is not a function$"
	x(undefined) // ERROR "^invalid operation: cannot call x \(variable of type int\): int is not a function$"
}

func g[F func() | func(int), A any, M func() | int](f F, a A, m M) {
	f() // ERROR "^invalid operation: cannot call f \(variable of type F constrained by func\(\) \| func\(int\)\): func\(\) and func\(int\) have different underlying types$"
	a() // ERROR "^invalid operation: cannot call a \(variable of type A constrained by any\): no specific type$"
	m() // ERROR "^invalid operation: cannot call m \(variable of type M constrained by func\(\) \| int\): int is not a function$"
}
