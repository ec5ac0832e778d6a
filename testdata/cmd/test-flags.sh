# What minigo test says of flags that it cannot take, and how it sorts words into packages and arguments of the test program.
try() { "$MINIGO" test "$@" >out 2>&1; s=$?; sed -E 's/[0-9]+\.[0-9]+s/T/' out; echo "-> $s"; }
printf 'module ex\n' > go.mod
cat > x_test.go <<'X'
package ex

import (
	"flag"
	"testing"
)

var word = flag.String("word", "none", "")

func TestArgs(t *testing.T) { t.Log(*word, flag.Args()) }
X
try -run
try -count=x
try -short=maybe
try -timeout 1x
try -race
try -cover=true
try -cover=false
try -v . -word=hi
try -v -word hi
try -v . -args -word hi x y
try -h
try ./nothing | sed "s,$PWD,HERE,"
try nothing/here | sed 's,(.*),(TREE),'
