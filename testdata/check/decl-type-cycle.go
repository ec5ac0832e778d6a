package p

type T U // ERROR "^invalid recursive type T\n\t.*:3:6: T refers to U\n\t.*:5:6: U refers to T$"

type U T

type V V // ERROR "^invalid recursive type: V refers to itself$"

type A = B // ERROR "invalid recursive type A"
type B = A
