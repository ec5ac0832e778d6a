# Two packages of one name, one of them imported by another only: types are told apart by path.
mkdir a1 a2 b
echo 'module t' > go.mod
echo 'package a; type X string; func NewX() X { return "" }' | tee a1/a.go > a2/a.go
echo 'package b; import "t/a2"; type T struct { X a.X }' > b/b.go
cat > m.go <<'X'
package main

import (
	"t/a1"
	"t/b"
)

var _ = b.T{X: a.NewX()}

func main() {}
X
"$MINIGO" build . 2>&1
