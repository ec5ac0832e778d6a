package p

func f(a int b int) {}
func g(a int,, b int) {}
func h(a int; b int) {}
func i(a ...) {}
func j(1) {}
func k(a int
) {}
