package p

type (
	S  struct{}
	I  interface{ M() }
	F  func()
	Sl []int
	M  map[int]int
	P  *int
	N  int
	A  [2]int
)

func f(s S, i I, g F, l Sl, m M, p P, n N, a A, e error, x any) {
	var v string
	v = s // ERROR "cannot use s \(variable of struct type S\) as string value in assignment"
	v = i // ERROR "cannot use i \(variable of interface type I\) as string value in assignment"
	v = g // ERROR "variable of func type F"
	v = l // ERROR "variable of slice type Sl"
	v = m // ERROR "variable of map type M"
	v = p // ERROR "variable of pointer type P"
	v = n // ERROR "variable of int type N"
	v = a // ERROR "variable of array type A"
	v = e // ERROR "variable of interface type error"
	v = x // ERROR "variable of interface type any\) as string value in assignment: need type assertion"
	v = &s // ERROR "value of type \*S"
	_ = v
}
