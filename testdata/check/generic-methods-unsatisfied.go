// Spec: Type inference. What an inferred type lacks is reported by inference when the argument is typed.
package p

type S interface{ String() string }

func s[T S](T)                      {}
func u[T ~int](T)                   {}
func e[T interface{ Eq(T) bool }](T) {}
func l[L ~[]E, E any](L)            {}

type A struct{}

func (A) Eq(int) bool { return false }

func f(i int, str string, a A) {
	s(i)   // ERROR "^in call to s, T \(type int\) does not satisfy S \(missing method String\)$"
	s(1)   // ERROR "^int does not satisfy S \(missing method String\)$"
	u(str) // ERROR "^in call to u, T \(type string\) does not satisfy ~int$"
	u("a") // ERROR "^string does not satisfy ~int \(string missing in ~int\)$"
	e(a)   // ERROR "^in call to e, T \(type A\) does not satisfy interface{Eq\(T\) bool} \(wrong type for method Eq\)\n\t\thave Eq\(int\) bool\n\t\twant Eq\(T\) bool$"
	l(i)   // ERROR "^in call to l, L \(type int\) does not satisfy ~\[\]E$"
}
