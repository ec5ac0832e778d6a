package p

type T struct {
	a, b int
	C    string `json:"c"`
	*U
	_ struct{}
}
type U struct{}
