package p

type I interface{ secret() string }
type T struct{ name string }

func (T) secret() string         { return "p's" }
func Call(i I) string            { return i.secret() }
func SetName(t *T, s string)     { t.name = s }
func Name(t T) string            { return t.name }
func Anon() any                  { return struct{ x int }{1} }
func Hidden() *hidden            { return &hidden{3} }

type hidden struct{ Exported int }
