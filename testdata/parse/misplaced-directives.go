package p

//go:noinline
type (
	//go:nosplit
	T int
)

func f() {} //go:generate x

//go:noinline
func g() {
	//go:norace
	x := 1
	//go:build x
	var y int
	//go:unknown
	_ = x
}

//go:noinline
var v = )

//go:noinline
