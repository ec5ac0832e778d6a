package main

type T struct{ n int }

func (t T) Val() int  { return t.n }
func (t *T) Ptr() int { return t.n }

type U struct{ *T }

func f(u U, i interface{ Val() int }) int {
	return u.Val() + u.Ptr() + i.Val() + T.Val(*u.T)
}

func main() { f(U{}, nil) }
