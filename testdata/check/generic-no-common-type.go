package p

type (
	none    interface{ any }
	mixed   interface{ []int | []string }
	texts   interface{ []byte | string }
	two     interface{ chan<- int | <-chan int }
	structs interface{ struct{ a int } | struct{ b int } }
)

func f[N none, M mixed, X texts, T two](n N, m M, x X, t T) {
	_ = make(N)    // ERROR "^invalid argument: cannot make N: no specific type$"
	_ = make(M, 1) // ERROR "^invalid argument: cannot make M: \[\]int and \[\]string have different underlying types$"
	_ = make(X)    // ERROR "^invalid argument: cannot make X: type must be slice, map, or channel$"
	_ = make(T)    // ERROR "^invalid argument: cannot make T: channels chan<- int and <-chan int have conflicting directions$"
	_ = n[:]       // ERROR "^cannot slice n \(variable of type N constrained by none\): no specific type in N$"
	_ = m[:]       // ERROR "^cannot slice m \(variable of type M constrained by mixed\): \[\]int and \[\]string have different underlying types$"
	_ = x[:]
	_ = append(n) // ERROR "^invalid append: argument must be a slice; have n \(variable of type N constrained by none\)$"
	_ = append(m) // ERROR "^invalid append: mismatched slice element types int and string in m \(variable of type M constrained by mixed\)$"
	copy(m, m)    // ERROR "^invalid copy: mismatched slice element types int and string in m \(variable of type M constrained by mixed\)$"
}

func literals[S structs, M mixed](s S, m M) {
	_ = S{}       // ERROR "^invalid composite literal type S \(no common underlying type\)$"
	_ = []M{{}}   // ERROR "^invalid composite literal element type M \(no common underlying type\)$"
	_ = []int{{}} // ERROR "^invalid composite literal element type int$"
	_ = int{}     // ERROR "^invalid composite literal type int$"
}

func ranges[N none, M mixed, T two, Y func() bool | int](n N, m M, t T, y func(Y)) {
	for range n { // ERROR "^cannot range over n \(variable of type N constrained by none\): no specific type$"
	}
	for range m { // ERROR "^cannot range over m \(variable of type M constrained by mixed\): \[\]int and \[\]string have different underlying types$"
	}
	for range t { // ERROR "^cannot range over t \(variable of type T constrained by two\): receive from send-only channel chan<- int$"
	}
	for range y { // ERROR "^cannot range over y \(variable of type func\(Y\)\): func must be func\(yield func\(\.\.\.\) bool\): in yield type, func\(\) bool and int have different underlying types$"
	}
}
