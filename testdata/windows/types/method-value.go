package p

type T struct{}

func (T) Val()  {}
func (*T) Ptr() {}

func f(t T) {
	_ = t.Val
	_ = t.Ptr
	_ = T.Val
	_ = (*T).Ptr
	_ = (*T).Val
}
