package p

func f[T any]()           {}
func g[T any](x int)      {}
func h[K comparable, V any](m map[K]V) {}

func use() {
	f() // ERROR "^in call to f, cannot infer T \(declared at .*:3:8\)$"
	g(1) // ERROR "in call to g, cannot infer T"
	f[int]()
	h(map[string]int{})
	h(nil) // ERROR "in call to h, cannot infer K"
}
