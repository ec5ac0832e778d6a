package p

type T struct{}

func (T) Val()  {}
func (*T) Ptr() {}

func f(t T, p *T) {
	t.Val()
	t.Ptr()
	p.Val()
	p.Ptr()
}
