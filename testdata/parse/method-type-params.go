package p

func (t T) m[P any]() {}

type I interface {
	m[P any](P)
	n[]()
	E[]
}

var x = func[P any](x P) {}

var y func[P any]()
