package p

type Pair[K comparable, V any] struct { key K; val V }

func (p *Pair[K, V]) Set(v V) { p.val = v }

func f() {
	var p Pair[string, int]
	p.Set(1)
	_ = p.key
}
