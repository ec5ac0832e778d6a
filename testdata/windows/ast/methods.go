package p

type T int

func (T) A()      {}
func (t T) B()    {}
func (t *T) C()   {}
func (*T) D() int { return 0 }
