package p

type T struct{}

func f(a ...int, b int) {}        // ERROR "^can only use \.\.\. with final parameter$"
func g(a ...int)                  { var _ []int = a }
func h(a, b ...int)               { var _ int = a; var _ []int = b } // ERROR "^can only use \.\.\. with final parameter$"
func i(...int, ...string)         {} // ERROR "^can only use \.\.\. with final parameter$"
func j() (a ...int)               { return } // ERROR "^invalid use of \.\.\.$"
func (t ...T) m()                 {} // ERROR "^invalid use of \.\.\.$"

type F func(...int) (x int, y ...string) // ERROR "^invalid use of \.\.\.$"
type I interface{ m(a ...int, b ...int) } // ERROR "^can only use \.\.\. with final parameter$"
