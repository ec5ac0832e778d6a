// The types that a constraint admits are listed with their packages; methods count before a core type.
package main

type X struct{}
type C interface{ ~[]X | X | map[string]X }
type G[T C] struct{}

var a G[int] // ERROR "^int does not satisfy C \(int missing in ~\[\]main\.X \| main\.X \| map\[string\]main\.X\)$"

func f[T ~[]X | int8](T) {}
func g[T interface {
	[]X
	m()
}](T) {}

func h() {
	f(1)       // ERROR "^int does not satisfy ~\[\]X \| int8 \(int missing in ~\[\]main\.X \| int8\)$"
	f[X](X{})  // ERROR "^X does not satisfy ~\[\]X \| int8 \(X missing in ~\[\]main\.X \| int8\)$"
	f([]int{}) // ERROR "^\[\]int does not satisfy ~\[\]X \| int8 \(\[\]int missing in ~\[\]main\.X \| int8\)$"
	g([]X{})   // ERROR "^in call to g, T \(type \[\]X\) does not satisfy interface\{m\(\); \[\]X\} \(missing method m\)$"
}
func main() {}
