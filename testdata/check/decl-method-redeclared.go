package p

type T struct{ f int }

func (T) m()  {}
func (*T) m() {} // ERROR "^method T\.m already declared at .*:5:10$"
func (T) f()  {} // ERROR "^field and method with the same name f\n\t.*:3:16: other declaration of f$"
