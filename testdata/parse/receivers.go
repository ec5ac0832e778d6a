package p

func () f() {}

func (a T, b U) g() {}

func (T) h() {}
