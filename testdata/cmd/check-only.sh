# A package that is not main, or a file of one, is checked and compiled; nothing is written. So is main for a device.
mkdir lib bad
cat > lib/a.go <<'X'
package lib

import "fmt"

// What nothing calls is compiled too.
func helper[T any](x T) (T, string) { return x, fmt.Sprint(x) }

func unexported(n int) (s string) {
	defer func() { s += "!" }()
	_, s = helper(n)
	return
}

type T struct{ n int }

func (t *T) Count() func() int { return func() int { t.n++; return t.n } }
X
cat > lib/b.go <<'X'
package lib

import "errors"

var Err = errors.New(unexported(1))

func init() { Err = nil }
X
echo 'package lib; func f() int { return "x" }' > bad/a.go
echo 'package lib; func g() int { return undefined }' > bad/b.go
echo 'package main; func main() { println(1) }' > main.go
try() { "$MINIGO" build "$@"; echo "-> $?"; }
try ./lib
try lib
(cd lib && "$MINIGO" build && "$MINIGO" build . && "$MINIGO" build a.go b.go && ls)
try lib/a.go
try lib/b.go
try bad
try bad/a.go
try -o /dev/null bad
try -o /dev/null main.go
ln -s /dev/null device
try -o device main.go
try -o device -S lib
ls -d * lib/* bad/*
test -h device && test -c /dev/null && echo "still a device"
