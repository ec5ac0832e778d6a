# A program from the cache fails as when it was compiled: panics, tracebacks with the lines of the source as it is now, exit statuses.
export MINIGOCACHE=$PWD/cache
cat > x.go <<'EOF'
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
)

type T struct{ s []int }

func (t *T) get(i int) int { return t.s[i] }

func main() {
	defer fmt.Println("deferred", len(os.Args))
	_, file, line, _ := runtime.Caller(0)
	fmt.Println(file[len(file)-4:], line)
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		var m map[string]int
		m["a"] = 1
	}()
	if len(os.Args) > 1 {
		panic(errors.New("own"))
	}
	fmt.Println((&T{}).get(3))
}
EOF
both() { # the same twice
  "$MINIGO" run -times x.go "$@" >out1 2>err1; s1=$?
  "$MINIGO" run -times x.go "$@" >out2 2>err2; s2=$?
  grep -c ^cache err1 err2
  for f in out1 out2 err1 err2; do sed -i -e '/ us$/d' -e "s,0x[0-9a-f]*,0x..,g" -e "s,$PWD,HERE," $f; done
  cmp out1 out2 && cmp err1 err2 && [ $s1 = $s2 ] && { cat out1 err1; echo "-> $s1"; }
}
both
both arg
sed -i 's/^type T/\n\n&/' x.go
both
