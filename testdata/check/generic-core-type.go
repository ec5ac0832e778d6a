package p

func mapOf[K comparable, V any, M ~map[K]V](m M) (ks []K) {
	for k := range m {
		ks = append(ks, k)
	}
	return
}
func apply[S ~[]E, E any](s S, f func(E) E) S {
	out := make(S, len(s))
	for i, x := range s {
		out[i] = f(x)
	}
	return out
}

type Ints []int

func use() {
	var ks []string = mapOf(map[string]int{})
	var r Ints = apply(Ints{1}, func(x int) int { return x })
	_, _ = ks, r
	apply(1, nil) // ERROR "S \(type int\) does not satisfy ~\[\]E|int does not satisfy"
}
