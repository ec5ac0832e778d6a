# minigo explain: the words for each rule.
cat >x.go <<'X'
package main

import (
	"fmt"
	"os"
	"runtime"
)

func helper() any { return recover() }

func returns() {
	defer func() { recover() }()
}

func f() {
	defer func() {
		helper()
		returns()
		recover()
		recover()
	}()
	panic("boom")
}

func main() {
	recover()
	f()
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { recover() }()
		runtime.Goexit()
	}()
	<-done
	defer fmt.Println("never")
	os.Exit(4)
}
X
"$MINIGO" explain x.go >out; echo "status $?"
sed -E 's/goroutine [0-9]{2,}/goroutine N/' out
echo "== run -explain"
printf 'package main\n\nfunc main() {\n\tdefer println("bye")\n}\n' >y.go
"$MINIGO" run -explain y.go; echo "status $?"
