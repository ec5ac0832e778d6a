// The directory's name need not be the package's.
package figures

type Shape interface{ Area() float64 }
type Square struct{ Side float64 }

const Unit = 1.5

var Counter int
var Default Shape = hidden{}

type hidden struct{ x int }

func (s Square) Area() float64 { return s.Side * s.Side }
func (hidden) Area() float64   { return 0 }
func (hidden) String() string  { return "hidden" }
