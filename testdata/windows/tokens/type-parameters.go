package p

const n = 2

// The bracket of type parameters is a token of its own, that of an array length is not.
type A[P any] struct{}
type B [n]int
type C [n * n]int
type D[P interface{ *int }] struct{}
