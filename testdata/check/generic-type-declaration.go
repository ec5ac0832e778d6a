package p

type A[T any] T // ERROR "^cannot use a type parameter as RHS in type declaration$"
type B[T T2] struct{} // ERROR "undefined: T2"
type C[T any, T any] struct{} // ERROR "T redeclared"
type D[T int] struct{ T } // ERROR "embedded field type cannot be a \(pointer to a\) type parameter"
type E[P *Q, Q any] struct{}
type F[T interface{ ~int; M() }] struct{}
