package p

type I interface {
	M(x int) error
	interface{ N() }
}
type C interface {
	~int | ~string
	comparable
}
